/** What the graph holds of a subject, told again as the records that its sources would give: so that it can be said of another. */
import { readClaims } from "./decision.cypher.ts";
import { type EvidenceFound, evidenceAboutEntities, evidenceAboutRelations } from "./forget.cypher.ts";
import type { NodeModel, Properties, RelationModel } from "./model.ts";
import { type Fields, sourcesOf } from "./plan.ts";
import type { AnyRecord, RecordKind } from "./record.ts";
import type { Run, Told } from "./run.ts";
import { claimTable } from "./settle.claims.ts";
import type { Spooled } from "./spool.ts";
import { ALL, BARE, type Says } from "./standing.ts";
import { fieldsFrom, listsOf, shapeOf } from "./subject.ts";

interface Stored {
  /** The id of an entity or the key of a relation, as it is now. */
  readonly key: string;
  readonly properties: Properties;
  /** Whether somebody's own word tells of the entity. */
  readonly own?: boolean | null | undefined;
  /** The fields that name it anew: an id, or both ends. */
  readonly anew: Fields;
}

export interface Retold extends Told {
  /** Its source gives a name alone: what is told is the name that is shown, which others may have given. */
  readonly isBare: boolean;
}

/** A run that counts nothing, tells nobody and waits for each of its transactions. */
export const quietly = (run: Run): Run => ({
  ...run,
  own: false,
  write: (changes) => run.write(changes),
  count: () => {},
  differ: () => {},
  disturb: () => {},
  given: () => {},
});

/** @param at the place that is named where something is refused */
export async function retold(
  run: Run,
  kind: RecordKind,
  model: NodeModel | RelationModel,
  all: readonly Stored[],
  at: Spooled,
): Promise<{ key: string; told: Retold[]; evidence: EvidenceFound[] }[]> {
  const keys = all.map(({ key }) => key);
  if (keys.length === 0) return [];
  const isEntity = "entity" in model;
  const found = await run.graph.read(isEntity ? evidenceAboutEntities : evidenceAboutRelations, { keys });
  const claims = await run.graph.read(readClaims, { keys });
  const shape = shapeOf(kind, model);
  return all.map(({ key, properties, own, anew }) => {
    const fields = fieldsFrom(model, properties);
    const table = claimTable(claims.filter(({ subject }) => subject === key));
    const evidence = found.filter((one) => (isEntity ? one.subject : one.relation) === key);
    const bySource = new Map<string, { says: Says; pieces: EvidenceFound[] }>();
    for (const piece of evidence) {
      const known = bySource.get(piece.source) ?? { says: 0, pieces: [] };
      bySource.set(piece.source, { says: known.says | (piece.says ?? ALL), pieces: [...known.pieces, piece] });
    }
    const lists = Object.fromEntries(listsOf(model).map((field) => [field, fields[field]]));
    const voices = [...bySource].map(([source, { says, pieces }]) => {
      const values = shape.fields.map((field, bit) => {
        const said = (says & (1 << bit)) !== 0 || (field === "name" && (says & BARE) !== 0);
        return [field, said ? (table.get(field)?.get(source) ?? fields[field] ?? null) : null] as const;
      });
      const required = { name: fields["name"] };
      const inline = pieces.map(({ locator, quote, confidence, recordedAt }) => ({
        source,
        locator,
        quote,
        confidence,
        recordedAt,
      }));
      const given = Object.fromEntries(values.filter(([, value]) => value !== null));
      return { isBare: (says & BARE) !== 0, said: { ...required, ...given, ...lists, evidence: inline } };
    });
    const isSaid = (field: string, bit: number) =>
      [...bySource].some(([source, { says }]) => (says & (1 << bit)) !== 0 && !table.get(field)?.has(source));
    // What nobody's evidence says is kept too; but of a name that a source which is gone has left.
    const left = shape.fields.filter((field, bit) => {
      if ((fields[field] ?? null) === null || isSaid(field, bit)) return false;
      return !isEntity || own === true || voices.length === 0 || !shape.required.has(field);
    });
    const kept = new Set([...left, ...("keyed" in model ? model.keyed : []), "name"]);
    const rest = Object.fromEntries(
      shape.fields.filter((field) => kept.has(field)).map((field) => [field, fields[field]]),
    );
    const isSilent = voices.length > 0 && left.length === 0;
    const spoken = isSilent ? voices : [...voices, { isBare: false, said: { ...rest, ...lists, evidence: [] } }];
    const told = spoken.map(({ isBare, said }) => ({
      record: { record: kind, ...blank(shape.fields), ...said, ...anew } as unknown as AnyRecord,
      spooled: at,
      isBare,
    }));
    return { key, told, evidence };
  });
}

const blank = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));

/** What the same source says of the survivor itself stands. */
export function yielding(told: Retold, others: readonly Retold[]): Told {
  const [source] = sourcesOf(told.record);
  const other = others.find(({ record, isBare }) => (told.isBare || !isBare) && sourcesOf(record)[0] === source);
  if (source === undefined || other === undefined) return told;
  const { evidence: _, ...said } = other.record as unknown as Fields;
  const kept = Object.entries(said).filter(([, value]) => value !== null && !Array.isArray(value));
  return { ...told, record: { ...told.record, ...Object.fromEntries(kept) } as AnyRecord };
}
