/** The first walk over an input: what can be taken at all is put down in the order it has to be written in, and what it defines is remembered. */
import { createHash } from "node:crypto";
import { FORMAT } from "./dataset.cypher.ts";
import { DigestSums } from "./digest.ts";
import { First } from "./first.ts";
import { MARKS, Marks } from "./marks.ts";
import { isNodeKind, isRelationKind } from "./model.ts";
import { checkRecord, identityOf, sourcesOf, topicsOf } from "./plan.ts";
import type { Policy } from "./policy.ts";
import { type AnyRecord, isRecordKind, parseRecord, RecordError } from "./record.ts";
import { openSpool, type Spool } from "./spool.ts";
import { STAGES, stageOf } from "./stage.ts";
import type { Reject } from "./summary.ts";

/** A row of an input, with its place. */
interface Row {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly value: unknown;
}

export interface Intake {
  readonly spool: Spool;
  /** Ids of the nodes and keys of the relations that the input asserts are marked as defined, topics made by articles included. */
  readonly marks: Marks;
  /** What each source says, in one number that does not depend on the order; under an empty name what has no source. */
  readonly sums: DigestSums;
  /** Of these several records tell, not all the same, of one source or of what was merged: they are taken together. */
  readonly scattered: ReadonlySet<string>;
  /** Sources of which a row was refused: what they say is not all known. */
  readonly refused: ReadonlySet<string>;
}

export interface Reception {
  readonly policy: Policy;
  /** The input speaks for itself, without sources: rows that contradict each other are refused. */
  readonly own: boolean;
  readonly onReject: (reject: Reject, kind: string) => void;
  /** Told the kind of each row that says again what another row has said. */
  readonly onRepeat: (kind: string) => void;
}

export interface Receiver extends Intake {
  take(row: Row): void;
  /** Nothing more comes: what only reading needs is forgotten. */
  end(): void;
  /** Remembers a source of which its reader has refused a row. */
  doubt(source: string): void;
  /** A digest of all records in their order, where they speak for themselves; of the same ones it is the same. */
  digest(): string;
}

export function receiver({ policy, own, onReject, onRepeat }: Reception): Receiver {
  const spool = openSpool(STAGES);
  const marks = new Marks();
  const sums = new DigestSums();
  let first = new First();
  const scattered = new Set<string>();
  const refused = new Set<string>();
  const hash = createHash("sha256").update(`${FORMAT}`);

  const define = (record: AnyRecord, identity: string) => {
    const kind = record.record;
    if (isNodeKind(kind)) marks.add("id" in record ? (record.id as string) : kind, MARKS.DEFINED);
    else if (isRelationKind(kind)) marks.add(identity, MARKS.DEFINED);
    if (kind === "article") for (const { id } of topicsOf(record.topics)) marks.add(id, MARKS.DEFINED);
  };

  /** @returns whether the record is new; one of a source that it knows already may say something else of the same */
  const isNew = (told: AnyRecord, name: string, { file, line }: Row): boolean => {
    const record = policy.rewritten(told);
    const identity = record === told ? name : identityOf(record);
    const sources = sourcesOf(record);
    if (sources.length > 0 && record.record !== "datasetRecord") {
      const said = contentOf(record);
      for (const source of sources)
        if (first.put(`${identity}\t${source}`, said, file, line) === "other") scattered.add(identity);
      return true;
    }
    // What is said of something merged since contradicts nothing that is said of the survivor; both are taken together.
    const named = own && record !== told && isBareKind(record) ? name : identity;
    if (named !== identity) scattered.add(identity);
    const outcome = first.put(named, JSON.stringify(record), file, line);
    if (outcome === "other" && (own || !isBareKind(record)))
      throw new RecordError(`says otherwise of ${named} than ${first.placeOf(named)}`);
    return outcome === "new";
  };

  return {
    spool,
    marks,
    sums,
    scattered,
    refused,
    digest: () => hash.copy().digest("hex"),
    end() {
      first = new First();
    },
    doubt: (source) => void refused.add(source),
    take(row) {
      try {
        const record = parseRecord(row.value);
        checkRecord(record);
        const sources = sourcesOf(record);
        const evidence = "evidence" in record ? record.evidence.length : 0;
        const json = JSON.stringify(row.value);
        if (own) hash.update(json);
        const identity = identityOf(record);
        const isOther = isNew(record, identity, row);
        define(record, identity);
        if (!isOther) return onRepeat(record.record);
        const numbers = sources.length === 0 ? [] : sources.map((source) => sums.add(source, json));
        if (sources.length === 0) sums.add("", json);
        const { file, line } = row;
        spool.put(stageOf(record.record), { kind: record.record, file, line, sources: numbers, evidence, json });
      } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        const { file, line, value } = row;
        for (const source of citedIn(value)) refused.add(source);
        onReject({ file, line, record: value, reason: error.message }, kindOf(value));
      }
    },
  };
}

/** Entities and relations without a source only fill what is empty, so that the first of several stays. */
const isBareKind = ({ record }: AnyRecord) =>
  (isNodeKind(record) && record !== "datasetRecord") || isRelationKind(record);

/** What is said, whatever for. */
function contentOf(record: AnyRecord): string {
  const { evidence: _, ...said } = record as { evidence?: unknown };
  return JSON.stringify(said);
}

/** The sources that a refused row seems to cite, whatever else is wrong with it. */
function citedIn(value: unknown): string[] {
  const { record, id, source, evidence } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const inline = Array.isArray(evidence) ? (evidence as unknown[]) : [];
  const cited = [source, ...inline.map((one) => (one as { source?: unknown } | null)?.source)];
  if (record === "datasetRecord") cited.push(id);
  return cited.filter((one) => typeof one === "string");
}

/** The kind of record that a refused row seems to be. What a row calls a kind that there is not is any text at all, and no count goes by it. */
function kindOf(value: unknown): string {
  const kind = (value as { record?: unknown } | null | undefined)?.record;
  return isRecordKind(kind) ? kind : "unknown";
}
