/** What becomes of subjects when records speak of them: compared with what the graph holds, in a few statements a batch. */

import type { Changes } from "./changes.ts";
import { type ClaimRow, dropClaims, writeClaims } from "./decision.cypher.ts";
import { type KnownEvidence, readEvidence, voicesOfEntities, voicesOfRelations } from "./ingest.cypher.ts";
import type { NodeModel, Properties, RelationModel } from "./model.ts";
import { type EvidenceItem, evidenceItem, type Fields } from "./plan.ts";
import type { InlineEvidence, RecordKind } from "./record.ts";
import type { Run } from "./run.ts";
import { claimed, claimsOf, claimTable, compareClaims } from "./settle.claims.ts";
import { isReplacing, listSaid, listsFor } from "./settle.lists.ts";
import { isRetracted, type Speech, type Spoken, speechOf } from "./speech.ts";
import {
  ALL,
  BARE,
  EMPTY,
  filled,
  overruled,
  type Says,
  type Scalar,
  type Scalars,
  type Settled,
  type Shape,
  type Standing,
  saysIn,
  saysOf,
  settled,
  type Word,
} from "./standing.ts";
import { fieldsFrom, isBare, listOf, listsOf, scalarsOf, shapeOf, united } from "./subject.ts";
import { mapInTurns } from "./turn.ts";

export interface Verdict {
  readonly spoken: Spoken;
  readonly outcome: "created" | "changed" | "unchanged";
  /** As a record has them. */
  readonly fields: Fields;
  readonly before: Fields | undefined;
  /** What lists held before is not added to what they hold now. */
  readonly replaces: boolean;
  /** Somebody's own word tells of it, now or before. */
  readonly isOwn: boolean;
  /** Evidence that the graph did not have. */
  readonly created: readonly EvidenceItem[];
  /** Every piece that the batch gives, with what its source says of the subject. */
  readonly evidence: readonly {
    readonly item: EvidenceItem;
    readonly says: Says;
    readonly known: KnownEvidence | undefined;
  }[];
}

interface Model {
  readonly kind: RecordKind;
  readonly model: NodeModel | RelationModel;
}

/** Claims go into `changes`; what else follows is the caller's. */
export async function settle(
  run: Run,
  { kind, model }: Model,
  all: readonly Spoken[],
  changes: Changes,
): Promise<Verdict[]> {
  const shape = shapeOf(kind, model);
  const plain = await mapInTurns(all, (spoken) => firstWord(run, kind, shape, model, spoken));
  const rest = all.filter((_, at) => plain[at] === undefined);
  const first = plain.filter((verdict) => verdict !== undefined);
  return rest.length === 0 ? first : [...first, ...(await settleAll(run, { kind, model }, shape, rest, changes))];
}

/** The commonest case, and all there is to it: one record of one source that has only now come says something of what is new. */
function firstWord(
  run: Run,
  kind: RecordKind,
  shape: Shape,
  model: NodeModel | RelationModel,
  spoken: Spoken,
): Verdict | undefined {
  const [told] = spoken.told;
  if (spoken.found !== undefined || told === undefined || spoken.told.length > 1) return undefined;
  const record = told.record as unknown as Fields;
  const [inline, ...more] = record["evidence"] as readonly InlineEvidence[];
  if (inline === undefined || more.length > 0 || !run.isNewSource(inline.source)) return undefined;
  const item = evidenceItem(spoken.subject, spoken.relation, inline);
  if (isRetracted(run, told, item.id, inline)) return undefined;
  run.given(item.id);
  const lists: Record<string, unknown> = {};
  for (const field of listsOf(model)) lists[field] = united(field, listOf(record, field));
  return {
    spoken,
    outcome: "created",
    fields: { ...record, ...lists },
    before: undefined,
    replaces: true,
    isOwn: false,
    created: [item],
    evidence: [{ item, says: saysIn(shape, record, isBare(kind, shape, record)), known: undefined }],
  };
}

async function settleAll(
  run: Run,
  { kind, model }: Model,
  shape: Shape,
  all: readonly Spoken[],
  changes: Changes,
): Promise<Verdict[]> {
  const speeches = all.flatMap((spoken) => speechOf(run, kind, shape, spoken) ?? []);
  const known = await knownEvidence(run, speeches);
  const old = speeches.filter(({ spoken }) => spoken.found !== undefined);
  const claims = await claimsOf(run, old);
  const doubtful = old.filter((speech) => isDoubtful(speech, shape, model, known, claims));
  const voices = await voicesOf(run, doubtful);
  const rankOf = await run.ranks([
    ...speeches.filter(({ words }) => words.length > 1).flatMap(({ words }) => words.map(({ source }) => source)),
    ...doubtful.flatMap(({ spoken, words }) => [
      ...words.map(({ source }) => source),
      ...(voices.get(spoken.key)?.keys() ?? []),
      ...(claims.get(spoken.key) ?? []).map(({ source }) => source),
    ]),
  ]);
  const doubted = new Set(doubtful);
  const wrong = { set: [] as ClaimRow[], drop: [] as string[] };
  const verdicts = speeches.map((speech): Verdict => {
    const { spoken, own, fillers } = speech;
    const before = spoken.found === undefined ? undefined : fieldsFrom(model, spoken.found);
    const standing: Standing =
      before === undefined
        ? EMPTY
        : {
            shown: scalarsOf(shape, before),
            voices: voices.get(spoken.key) ?? new Map(),
            claims: claimTable(claims.get(spoken.key) ?? []),
            isOwn: spoken.isOwn,
            // Sources that date a tenure otherwise come to the key that it goes by.
            keyed: kind === "tenure" && spoken.key.endsWith(` ${before["start"]}`) ? "start" : undefined,
          };
    const words = speech.words.map((word) => (word.inherited ? behind(shape, standing, word) : word));
    let result: Settled = { shown: standing.shown, claims: standing.claims };
    if (before === undefined && words.length === 1 && own === undefined)
      result = { shown: (words[0] as Word).values, claims: new Map() };
    else if (words.length > 0 && (before === undefined || doubted.has(speech)))
      result = settled(shape, standing, words, rankOf);
    if (own !== undefined) {
      const said = words.map((word) => [word.source, saysOf(shape, word)] as const);
      const after: Standing = { ...result, voices: new Map([...standing.voices, ...said]) };
      result = run.own ? overruled(shape, after, own, rankOf) : filled(shape, after, own);
    }
    if (fillers.length > 0)
      result = filled(shape, { ...standing, ...result }, fillerOf(shape, fillers, standing.shown));
    if (before !== undefined || result.claims.size > 0)
      compareClaims(spoken.key, claims.get(spoken.key) ?? [], result.claims, wrong);
    const replaces = isReplacing(run, speech, before, voices.get(spoken.key));
    const fields = {
      // What is neither compared nor listed: ids.
      ...(speech.records[0] as Fields),
      ...result.shown,
      ...listsFor(speech, model, before, replaces),
    };
    const evidence = speech.evidence.map((item) => {
      const word = words.find(({ source }) => source === item.source) as Word;
      const old = known.get(item.id);
      return {
        item,
        says: isKnownBy(shape, speech, word, known) ? (old?.says as Says) : saysOf(shape, word),
        known: old,
      };
    });
    const same = before !== undefined && isSame(model, before, fields);
    return {
      spoken,
      outcome: before === undefined ? "created" : same ? "unchanged" : "changed",
      fields,
      before,
      replaces,
      isOwn: spoken.isOwn === true || (run.own && speech.isOwn),
      created: evidence.filter((one) => one.known === undefined).map(({ item }) => item),
      evidence,
    };
  });
  const { set, drop } = wrong;
  const disputed = new Set([...set.map(({ subject }) => subject), ...claimed(drop)]);
  const moved = verdicts.filter(
    ({ spoken, outcome, evidence }) =>
      outcome !== "unchanged" ||
      disputed.has(spoken.key) ||
      evidence.some(({ says, known: old }) => old?.says !== says),
  );
  run.disturb(
    moved.flatMap(({ evidence }) => evidence.map(({ item }) => item.source)),
    changes,
  );
  if (drop.length > 0) changes.add("keep", (transaction) => transaction.read(dropClaims, { keys: drop }));
  if (set.length > 0) changes.add("keep", (transaction) => transaction.read(writeClaims, { rows: set }));
  return verdicts;
}

/** Whether the pieces that a source gives say together what it says now, as they are: those of merged articles differ. */
function isKnownBy(shape: Shape, { evidence }: Speech, word: Word, known: ReadonlyMap<string, KnownEvidence>): boolean {
  const pieces = evidence.filter(({ source }) => source === word.source).map(({ id }) => known.get(id)?.says ?? null);
  // A bare name beside more is silent.
  const all = pieces.reduce<Says>((before, says) => before | (says ?? 0), 0);
  return !pieces.includes(null) && (all & ALL) === (saysOf(shape, word) & ALL);
}

/** What an article inherits only fills what it says nothing of itself. */
function behind(shape: Shape, { shown, voices, claims }: Standing, word: Word): Word {
  const says = voices.get(word.source);
  if (says === undefined || (says & BARE) !== 0) return word;
  const values = shape.fields.map((field, bit): [string, Scalar] => [
    field,
    ((says & (1 << bit)) === 0 ? undefined : (claims.get(field)?.get(word.source) ?? shown[field])) ??
      word.values[field] ??
      null,
  ]);
  return { ...word, values: Object.fromEntries(values), bare: false };
}

/** Of several that fill, as of things that were merged, the first has the word, but what is shown already stays where one of them says it. */
const fillerOf = ({ fields }: Shape, all: readonly Scalars[], shown: Scalars): Scalars =>
  Object.fromEntries(
    fields.map((field) => {
      const values = all.map((one) => one[field] ?? null).filter((value) => value !== null);
      return [field, values.find((value) => value === shown[field]) ?? values[0] ?? null];
    }),
  );

async function knownEvidence(run: Run, speeches: readonly Speech[]): Promise<Map<string, KnownEvidence>> {
  const ids = speeches.flatMap(({ evidence }) =>
    evidence.filter(({ source }) => !run.isNewSource(source)).map(({ id }) => id),
  );
  if (ids.length === 0) return new Map();
  return new Map((await run.graph.read(readEvidence, { ids: [...new Set(ids)] })).map((row) => [row.id, row]));
}

/** Whether it matters who else speaks of the subject. */
function isDoubtful(
  { spoken, words, own, evidence, records }: Speech,
  shape: Shape,
  model: NodeModel | RelationModel,
  known: ReadonlyMap<string, KnownEvidence>,
  claims: ReadonlyMap<string, readonly ClaimRow[]>,
): boolean {
  const before = fieldsFrom(model, spoken.found as Properties);
  const differs = (values: Readonly<Record<string, Scalar>>, all: boolean) =>
    shape.fields.some(
      (field) => (all || values[field] !== null) && (values[field] ?? null) !== (before[field] ?? null),
    );
  if (own !== undefined && differs(own, true)) return true;
  // A bare name matters only where nobody says more; a country has too many sources to ask for each.
  const isKnown = shape.fields.some((field) => field !== "name" && (before[field] ?? null) !== null);
  if (words.some((word) => !(word.bare && isKnown) && differs(word.values, false))) return true;
  if (claims.has(spoken.key)) return true;
  const lists = listsOf(model);
  // Of an article's topics it is not known here which it has.
  if ("entity" in model && Object.keys(model.references).some((field) => model.properties[field] === undefined))
    return true;
  if (lists.some((field) => !isWithin(before[field], listSaid(records, field)))) return true;
  return evidence.some((item) => {
    const word = words.find(({ source }) => source === item.source) as Word;
    const found = known.get(item.id);
    return found !== undefined && found.says !== null && found.says !== saysOf(shape, word);
  });
}

const isWithin = (list: unknown, all: readonly unknown[]) => {
  const have = new Set(all.map((one) => JSON.stringify(one)));
  return (list as readonly unknown[]).every((one) => have.has(JSON.stringify(one)));
};

async function voicesOf(run: Run, speeches: readonly Speech[]): Promise<Map<string, Map<string, Says>>> {
  const voices = new Map<string, Map<string, Says>>();
  for (const [statement, ones] of [
    [voicesOfEntities, speeches.filter(({ spoken }) => spoken.relation === null)],
    [voicesOfRelations, speeches.filter(({ spoken }) => spoken.relation !== null)],
  ] as const) {
    if (ones.length === 0) continue;
    for (const { key, source, says } of await run.graph.read(statement, {
      keys: ones.map(({ spoken }) => spoken.key),
    })) {
      const bySource = voices.get(key) ?? new Map<string, Says>();
      voices.set(key, bySource.set(source, (bySource.get(source) ?? 0) | (says ?? ALL)));
    }
  }
  return voices;
}

const isSame = (model: NodeModel | RelationModel, before: Fields, after: Fields): boolean =>
  Object.keys(model.properties).every((field) => {
    const [one, other] = [before[field] ?? null, after[field] ?? null];
    return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
  });
