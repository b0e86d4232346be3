/** The first walk over the records: which can be taken at all, and what they define, so that their order does not matter. */
import { createHash } from "node:crypto";
import { identityOf, type Planned, planOf } from "./plan.ts";
import { type Row, readRows } from "./read.ts";
import { parseRecord, RecordError } from "./record.ts";
import type { Reject } from "./summary.ts";

export interface Survey {
  /** Ids of the nodes that the records define, topics made by articles included. */
  readonly nodes: ReadonlySet<string>;
  /** Keys of the relations that they assert. */
  readonly relations: ReadonlySet<string>;
  /** Places of rows that are not to be read again: refused, or said before. */
  readonly passed: ReadonlySet<string>;
}

/**
 * @param reject receives each row that cannot be taken, with the kind of record it seems to be
 * @param repeated is told the kind of each row that says again what another row has said
 */
export async function survey(
  files: readonly string[],
  reject: (row: Reject, kind: string) => void,
  repeated: (kind: string) => void,
): Promise<Survey> {
  const nodes = new Set<string>();
  const relations = new Set<string>();
  const passed = new Set<string>();
  const seen = new Map<string, { readonly hash: string; readonly place: string }>();
  for await (const row of readRows(files)) {
    try {
      const planned = plannedFrom(row);
      const identity = identityOf(planned.plan);
      const hash = createHash("sha256").update(JSON.stringify(planned.plan)).digest("base64");
      const earlier = seen.get(identity);
      if (earlier === undefined) seen.set(identity, { hash, place: `${row.file}:${row.line}` });
      else if (earlier.hash !== hash) throw new RecordError(`says otherwise of ${identity} than ${earlier.place}`);
      else {
        passed.add(placeOf(row));
        repeated(planned.kind);
      }
      const { node, topics, relation } = planned.plan;
      for (const { key } of node === undefined ? topics : [node, ...topics]) nodes.add(key);
      if (relation !== undefined) relations.add(relation.key);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      passed.add(placeOf(row));
      const { file, line, text, value } = row;
      reject({ file, line, record: value ?? text, reason: error.message }, kindOf(value));
    }
  }
  return { nodes, relations, passed };
}

/** The rows that the survey has let through, each with its plan. */
export async function* plans(files: readonly string[], { passed }: Survey): AsyncGenerator<Planned> {
  for await (const row of readRows(files)) if (!passed.has(placeOf(row))) yield plannedFrom(row);
}

function plannedFrom(row: Row): Planned {
  if (row.fault !== undefined) throw new RecordError(row.fault);
  const record = parseRecord(row.value);
  return { plan: planOf(record), file: row.file, line: row.line, value: row.value, kind: record.record };
}

const placeOf = ({ file, line }: Row) => `${line} ${file}`;

/** The kind of record that a refused row seems to be. */
function kindOf(value: unknown): string {
  const kind = (value as { record?: unknown } | null | undefined)?.record;
  return typeof kind === "string" ? kind : "unknown";
}
