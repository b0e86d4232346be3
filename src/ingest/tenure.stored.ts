/** Tenures that the graph has, and who says when each began. */
import { endsOfKey } from "../graph/key.ts";
import { readClaims } from "./decision.cypher.ts";
import { type EvidenceFound, evidenceAboutRelations } from "./forget.cypher.ts";
import { tenuresOf } from "./ingest.cypher.ts";
import { RELATIONS } from "./model.ts";
import type { Run } from "./run.ts";
import { ALL, type RankOf } from "./standing.ts";
import { shapeOf } from "./subject.ts";
import type { Account } from "./tenure.group.ts";

/** One official in one office. */
export interface Holding {
  readonly official: string;
  readonly office: string;
}

/** A tenure of the graph, with what its sources say of its start. */
export interface Stored {
  readonly key: string;
  readonly start: string;
  readonly end: string | null;
  readonly accounts: readonly Account[];
}

export const holdingOf = (key: string): Holding => {
  const { from, to } = endsOfKey(key);
  return { official: from, office: to };
};
export const nameOf = ({ official, office }: Holding): string => `${official} ${office}`;
export const accountsOf = (stored: readonly Stored[]): Account[] => stored.flatMap(({ accounts }) => accounts);

/** Instead of a source: somebody's own word, which stands over all sources; and what only fills what is empty, after them. */
export const [OWN, FILLER] = ["own", "filler"];

export async function ranksOf(run: Run, accounts: readonly Account[]): Promise<RankOf> {
  const isSource = (source: string) => source !== OWN && source !== FILLER;
  const rankOf = await run.ranks(accounts.map(({ source }) => source).filter(isSource));
  return (source) => (source === OWN ? -Infinity : source === FILLER ? Number.MAX_VALUE : rankOf(source));
}

/** @param without ids of evidence that does not count */
export async function storedTenures(
  run: Run,
  holdings: readonly Holding[],
  without: ReadonlySet<string> = new Set(),
): Promise<readonly Stored[]> {
  const rows = [...new Map(holdings.map((one) => [nameOf(one), { from: one.official, to: one.office }])).values()];
  const found = await run.graph.read(tenuresOf, { rows });
  const dated = [...new Map(found.map((row) => [row.key, row])).values()].filter(({ start }) => start !== null);
  const keys = dated.map(({ key }) => key);
  if (keys.length === 0) return [];
  const evidence = await run.graph.read(evidenceAboutRelations, { keys });
  const claims = await run.graph.read(readClaims, { keys });
  const { fields } = shapeOf("tenure", RELATIONS.tenure);
  return dated.map(({ key, end, ...row }) => {
    const start = row.start as string;
    /** What sources say of a field, by themselves; what is shown is said by those that claim nothing else. */
    const said = (field: "start" | "end", shown: string, ones: readonly EvidenceFound[]): Map<string, string> => {
      const speaking = ones.filter(({ says }) => ((says ?? ALL) & (1 << fields.indexOf(field))) !== 0);
      const other = (source: string) =>
        claims.find((claim) => claim.subject === key && claim.source === source && claim.field === field)?.value;
      return new Map(speaking.map(({ source }) => [source, other(source) ?? shown]));
    };
    const pieces = evidence.filter(({ relation }) => relation === key);
    const isOwn = (field: "start" | "end", shown: string) => ![...said(field, shown, pieces).values()].includes(shown);
    const standing = pieces.filter(({ id }) => !without.has(id));
    const accounts = [...said("start", start, standing)].map(([source, said]) => ({ source, start: said }));
    if (isOwn("start", start) || (end !== null && isOwn("end", end))) accounts.push({ source: OWN, start });
    return { key, start, end, accounts };
  });
}
