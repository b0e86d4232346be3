/** What the records of a batch say of one subject, source by source. */
import { endsOfKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import { isRelationKind, type Properties } from "./model.ts";
import { type EvidenceItem, evidenceItem, type Fields, identityOf } from "./plan.ts";
import type { Inherited } from "./policy.ts";
import { RecordError, type RecordKind } from "./record.ts";
import type { Run, Told } from "./run.ts";
import type { Scalar, Scalars, Shape, Word } from "./standing.ts";
import { isBare, scalarsOf } from "./subject.ts";

/** One subject, with all that the batch says of it. */
export interface Spoken {
  /** The id of an entity or the key of a relation. */
  readonly key: string;
  /** Whose id stands in its evidence: the entity, or the relation's `from` end. */
  readonly subject: string;
  readonly relation: string | null;
  readonly told: readonly Told[];
  /** What the graph stores of it; undefined where it has none. */
  readonly found: Properties | undefined;
  /** Whether somebody's own word has told of it, by what the graph stores. */
  readonly isOwn?: boolean;
}

/** A word; inherited, where only articles say it that were merged into the source: it stands back behind the source's own. */
type Said = Word & { readonly inherited: boolean };

/** What the records say, when it is known which of their evidence stands. */
export interface Speech {
  readonly spoken: Spoken;
  readonly words: readonly Said[];
  /** What is said without a source. */
  readonly own: Readonly<Record<string, Scalar>> | undefined;
  /** What is said so is somebody's own word, not what an export tells of what sources said. */
  readonly isOwn: boolean;
  /**
   * What only fills what is empty: what is said without a source of things merged into it since, which is no word about the
   * survivor, and what is said for sources that come later.
   */
  readonly fillers: readonly Scalars[];
  readonly evidence: readonly EvidenceItem[];
  /** The records that speak. */
  readonly records: readonly Fields[];
}

/** Undefined where nothing is left: all its evidence was retracted, or all of it contradicts itself. */
export function speechOf(run: Run, kind: RecordKind, shape: Shape, spoken: Spoken): Speech | undefined {
  const words = new Map<string, Said & { readonly told: Told }>();
  const evidence = new Map<string, EvidenceItem>();
  const records: Fields[] = [];
  let own: Readonly<Record<string, Scalar>> | undefined;
  let isOwn = false;
  const fillers: Scalars[] = [];
  // What is said of the survivor itself comes before what was said of something merged into it.
  const distance = (told: Told) => (told.was === undefined ? 0 : isOfMerged(told) ? 2 : 1);
  const isMerged = spoken.told.some(({ was }) => was !== undefined);
  const ordered = isMerged ? spoken.told.toSorted((one, other) => distance(one) - distance(other)) : spoken.told;
  for (const told of ordered) {
    const record = told.record as unknown as Fields;
    const values = scalarsOf(shape, record);
    const items = ((record["evidence"] ?? []) as readonly Inherited[]).map((one) => ({
      ...{ one, item: evidenceItem(spoken.subject, spoken.relation, one) },
    }));
    const standing = items.filter(({ one, item }) => !isRetracted(run, told, item.id, one));
    if (items.length > 0 && standing.length === 0) continue;
    try {
      for (const [source, pieces] of grouped(standing, ({ item }) => item.source)) {
        const said = words.get(source);
        const bare = isBare(kind, shape, record);
        const isCited = pieces.every(({ one }) => one.citedAs !== undefined);
        const inherited = said?.inherited !== false && isCited;
        // The source's own word comes before that of an article merged into it, whatever either spoke of when it was read.
        const prevails = said?.inherited === true && !isCited;
        words.set(source, { source, told, inherited, ...joined(said, values, bare, told, prevails) });
      }
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      run.refuse(told, error.message);
      continue;
    }
    for (const { one, item } of standing) {
      run.given(item.id);
      if (one.citedAs === undefined || !evidence.has(item.id)) evidence.set(item.id, item);
    }
    if (items.length === 0 && run.own && (told.isEarly === true || isOfMerged(told))) fillers.push(values);
    else if (items.length === 0) {
      isOwn ||= record["own"] !== false;
      own = run.own || own === undefined ? values : { ...values, ...present(own) };
    }
    records.push(record);
  }
  if (records.length === 0) {
    run.existence.leaveOut(spoken.key);
    return undefined;
  }
  return { spoken, words: [...words.values()], own, isOwn, fillers, evidence: [...evidence.values()], records };
}

/** Whether the record was about another subject when it was read; one that only refers to something merged was not. */
export const isOfMerged = ({ record, was }: Told): boolean =>
  was !== undefined && identityOf(was) !== identityOf(record);

/** Whether this piece was taken out, under the id that it has now or had before what it speaks of was merged. */
export function isRetracted(run: Run, { record, was }: Told, id: string, inline: Inherited): boolean {
  if (run.policy.isRetracted(id)) return true;
  if (was === undefined || run.policy.retracted.size === 0) return false;
  const cited = inline.citedAs === undefined ? [inline] : [inline, { ...inline, source: inline.citedAs }];
  return [was, record].some((one) => {
    const key = identityOf(one);
    const isRelation = isRelationKind(one.record);
    const subject = isRelation ? endsOfKey(key).from : (one as { id: string }).id;
    return cited.some((piece) => run.policy.isRetracted(evidenceItem(subject, isRelation ? key : null, piece).id));
  });
}

const present = (values: Readonly<Record<string, Scalar>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/**
 * @param prevails what comes now has the word over what was said
 * @throws RecordError where a source says two things of one field
 */
function joined(
  said: (Word & { readonly told: Told }) | undefined,
  values: Readonly<Record<string, Scalar>>,
  bare: boolean,
  told: Told,
  prevails: boolean,
): Pick<Word, "values" | "bare"> {
  if (said === undefined) return { values, bare };
  if (said.bare || bare) return bare ? said : { values, bare };
  for (const [field, value] of Object.entries(values)) {
    const other = said.values[field] ?? null;
    if (value === null || other === null || value === other || told.was !== undefined) continue;
    const { file, line } = said.told.spooled;
    throw new RecordError(`says otherwise of ${identityOf(told.record)} than ${file}:${line}: ${field}`);
  }
  const [first, then] = prevails ? [values, said.values] : [said.values, values];
  return { values: { ...then, ...present(first) }, bare: false };
}
