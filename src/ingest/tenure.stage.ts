/** Tenures that are one though sources date them differently: each stands under the start of its best-ranked source. */
import { grouped } from "./batch.ts";
import { changes } from "./changes.ts";
import { moveTold } from "./claim.told.ts";
import { toldClaims } from "./decision.cypher.ts";
import type { EvidenceFound } from "./forget.cypher.ts";
import { RELATIONS } from "./model.ts";
import { evidenceItem, keyOf, sourcesOf } from "./plan.ts";
import type { Inherited } from "./policy.ts";
import type { RecordOf } from "./record.ts";
import { type Keyed, takeRelations } from "./relation.stage.ts";
import { quietly, retold } from "./retell.ts";
import type { Run, Told } from "./run.ts";
import { withFields } from "./source.ts";
import { isOfMerged, isRetracted } from "./speech.ts";
import type { RankOf } from "./standing.ts";
import { type Account, startsOf } from "./tenure.group.ts";
import {
  accountsOf,
  FILLER,
  type Holding,
  holdingOf,
  nameOf,
  OWN,
  ranksOf,
  type Stored,
  storedTenures,
} from "./tenure.stored.ts";
import { withdrawRelations } from "./withdraw.ts";

const MODEL = RELATIONS.tenure;

/** @param gone evidence that will be gone */
export const takeTenures = (run: Run, batch: readonly Told[], gone: readonly EvidenceFound[] = []): Promise<void> =>
  takeRelations(run, "tenure", batch, undefined, (landed) => placedTenures(run, landed, gone));

/**
 * Brings stored tenures under the starts that they go by, when these pieces of evidence will be gone: before they are, so that
 * an import which is cut off finds its work still to do.
 */
export async function regroupTenures(run: Run, gone: readonly EvidenceFound[]): Promise<void> {
  const keys = gone.flatMap(({ relation }) => (relation?.startsWith(`${MODEL.type} `) ? [relation] : []));
  if (keys.length === 0) return;
  await run.ready();
  const lost = new Set(gone.map(({ id }) => id));
  const stored = await storedTenures(run, keys.map(holdingOf), lost);
  const rankOf = await ranksOf(run, accountsOf(stored));
  await move(run, movesOf(stored, [], rankOf));
}

/**
 * The records under the keys of the tenures that they are of. What the graph has of these goes under other keys first, where
 * the records know better; cut off between the two, the same import finds it again.
 */
export async function placedTenures(
  run: Run,
  all: readonly Keyed[],
  gone: readonly EvidenceFound[] = [],
): Promise<readonly Keyed[]> {
  await run.ready();
  const parts = all.map((one) => partsOf(run, one).filter(({ key }) => !run.policy.isRetracted(key)));
  let heard = parts.flat();
  if (heard.length === 0) return all;
  const found = await storedTenures(run, heard.map(holdingIn), new Set(gone.map(({ id }) => id)));
  // While an article is merged, what stands of the survivor is its own word.
  const stored = gone.length > 0 ? found : found.map((one) => asHeard(one, heard));
  const rankOf = await ranksOf(run, [...accountsOf(stored), ...heard.map(({ account }) => account)]);
  const keys = new Map<Part, string>();
  // Evidence that was retracted dates nothing. It is known by the tenure that it is of, which may be another without it.
  for (let before = -1; heard.length !== before; ) {
    before = heard.length;
    const starts = startsIn(stored, heard, rankOf);
    for (const part of heard) keys.set(part, keyWith(holdingIn(part), starts(holdingIn(part), part.account)));
    heard = heard.filter((part) => hasEvidence(run, part, keys.get(part) as string));
  }
  await move(run, movesOf(stored, heard, rankOf));
  return all.flatMap((one, at): readonly Keyed[] => {
    const groups = grouped(parts[at] as readonly Part[], (part) => keys.get(part) as string);
    if (groups.size === 0) return [one];
    const told = (key: string, ones: readonly Part[]): Keyed => ({
      ...{ key, told: withFields(one.told, { evidence: ones.flatMap(({ evidence }) => evidence) }) },
    });
    return groups.size === 1
      ? [{ key: [...groups.keys()][0] as string, told: one.told }]
      : [...groups].map(([key, ones]) => told(key, ones));
  });
}

/** What one source says in a record. */
interface Part extends Keyed {
  readonly account: Account;
  readonly evidence: readonly Inherited[];
}

/** Stored accounts with the articles that they are of, as far as the records tell: those that were merged into their sources. */
function asHeard(stored: Stored, parts: readonly Part[]): Stored {
  const name = nameOf(holdingOf(stored.key));
  const accounts = stored.accounts.map((account) => {
    const same = parts
      .filter((part) => nameOf(holdingIn(part)) === name)
      .filter(({ account: { source, start } }) => source === account.source && start === account.start);
    const isOwn = same.some((part) => part.account.citedAs === undefined);
    return isOwn ? account : (same[0]?.account ?? account);
  });
  return { ...stored, accounts };
}

/** None of a record that has no start. */
function partsOf(run: Run, { key, told }: Keyed): readonly Part[] {
  const { start } = told.record as RecordOf<"tenure">;
  const { evidence } = told.record as { readonly evidence: readonly Inherited[] };
  if (start === null) return [];
  if (evidence.length === 0) {
    const source = run.own && !isOfMerged(told) ? OWN : FILLER;
    return [{ key, told, evidence, account: { source, start } }];
  }
  return [...grouped(evidence, ({ source, citedAs = "" }) => `${source}\t${citedAs}`).values()].map((pieces) => {
    const { source, citedAs } = pieces[0] as Inherited;
    return { key, told, evidence: pieces, account: { source, start, citedAs } };
  });
}

const holdingIn = ({ told }: Part): Holding => {
  const { official, office } = told.record as RecordOf<"tenure">;
  return { official, office };
};

const hasEvidence = (run: Run, part: Part, key: string): boolean =>
  part.evidence.length === 0 ||
  part.evidence.some((one) => !isRetracted(run, part.told, evidenceItem(holdingIn(part).official, key, one).id, one));

const keyWith = ({ official, office }: Holding, start: string): string => keyOf("tenure", { official, office, start });

/** The starts that tenures go by, when the graph's accounts and those of the records are heard together. */
function startsIn(stored: readonly Stored[], parts: readonly Part[], rankOf: RankOf) {
  const accounts = [
    ...stored.flatMap(({ key, accounts: known }) => known.map((account) => [nameOf(holdingOf(key)), account] as const)),
    ...parts.map((part) => [nameOf(holdingIn(part)), part.account] as const),
  ];
  const byHolding = new Map(
    [...grouped(accounts, ([name]) => name)].map(([name, ones]) => [
      name,
      startsOf(
        ones.map(([, account]) => account),
        rankOf,
      ),
    ]),
  );
  return (holding: Holding, account: Account): string => byHolding.get(nameOf(holding))?.(account) ?? account.start;
}

/** What a source says of a tenure goes to another key. */
interface Move {
  readonly from: string;
  readonly source: string;
  readonly start: string;
  readonly key: string;
}

function movesOf(stored: readonly Stored[], parts: readonly Part[], rankOf: RankOf): readonly Move[] {
  const starts = startsIn(stored, parts, rankOf);
  return stored.flatMap(({ key: from, accounts }) =>
    accounts
      .map((account) => ({ from, ...account, key: keyWith(holdingOf(from), starts(holdingOf(from), account)) }))
      .filter(({ key }) => key !== from),
  );
}

/** One after the other where a source's word has to leave the place of another word of its own. */
async function move(run: Run, moves: readonly Move[]): Promise<void> {
  let rest = moves;
  while (rest.length > 0) {
    const isFree = ({ source, key }: Move) => !rest.some((one) => one.source === source && one.from === key);
    const [first] = rest as readonly [Move];
    const free = rest.filter(isFree);
    if (free.length > 0) {
      await moveNow(run, free);
      rest = rest.filter((one) => !free.includes(one));
      continue;
    }
    // They wait for each other in a circle: one steps aside, under its own start.
    const aside = keyWith(holdingOf(first.from), first.start);
    await moveNow(run, [{ ...first, key: aside }]);
    rest = [{ ...first, from: aside }, ...rest.slice(1)];
  }
}

/** Said of the new key first, then of the old one no more: cut off between the two it is simply said twice, and moved again. */
async function moveNow(run: Run, moves: readonly Move[]): Promise<void> {
  await run.ready();
  const at = { kind: "tenure", file: "", line: 0, sources: [], evidence: 0, json: "" };
  const left = new Set(moves.map(({ from }) => from));
  const old = (await storedTenures(run, [...left].map(holdingOf))).filter(({ key }) => left.has(key));
  const again = await retold(
    run,
    "tenure",
    MODEL,
    old.map(({ key, start, end }) => ({ key, properties: { start, end }, anew: { ...holdingOf(key) } })),
    at,
  );
  const keys = new Map(moves.map(({ from, source, key }) => [`${from}\t${source}`, key]));
  const quiet = quietly(run);
  const moved = again.flatMap(({ key, told }) =>
    told.flatMap((one) => {
      const now = keys.get(`${key}\t${sourcesOf(one.record)[0]}`);
      return now === undefined ? [] : [{ key: now, told: one }];
    }),
  );
  const newKeys = new Map(moved.map(({ key, told }) => [accountName(told), key]));
  const batch = moved.map(({ told }) => told);
  await takeRelations(quiet, "tenure", batch, undefined, async (landed) =>
    landed.map(({ key, told }) => ({ key: newKeys.get(accountName(told)) ?? key, told })),
  );
  for (const { key } of moves) run.made(key);
  const pieces = again.flatMap(({ evidence }) => evidence);
  const gone = pieces.filter(({ relation, source }) => keys.has(`${relation}\t${source}`));
  for (const piece of gone) {
    const now = evidenceItem(piece.subject, keys.get(`${piece.relation}\t${piece.source}`) as string, piece).id;
    if (run.isGiven(piece.id)) run.given(now);
  }
  await moveClaims(run, moves, pieces, gone);
  await withdrawRelations(quiet, gone);
}

/** Claims of their own go with what their source says of a tenure, or with all of it. */
async function moveClaims(
  run: Run,
  moves: readonly Move[],
  pieces: readonly EvidenceFound[],
  gone: readonly EvidenceFound[],
): Promise<void> {
  const stays = new Set(pieces.filter((piece) => !gone.includes(piece)).map(({ relation }) => relation));
  const all = changes();
  const keys = [...new Set(moves.map(({ from }) => from))];
  const moved = moveTold(
    await run.graph.read(toldClaims, { keys }),
    ({ subject, source }) => {
      const ofKey = moves.filter(({ from }) => from === subject);
      const move = ofKey.find((one) => one.source === source) ?? (stays.has(subject) ? undefined : ofKey[0]);
      return { subject: move?.key ?? subject };
    },
    all,
  );
  for (const { old, now } of moved) if (run.isGiven(old)) run.given(now);
  await run.write(all);
}

/** The same for what one source says of one tenure, wherever that stands. */
export function accountName({ record }: Told): string {
  const { official, office, start } = record as RecordOf<"tenure">;
  return [official, office, start, sourcesOf(record)[0]].join("\t");
}
