/** Claims that are records of their own: a word that stands beside all else its source says, and goes where its subject and its source go. */
import type { Changes } from "./changes.ts";
import { type ClaimRow, claimsFrom, dropClaims, writeClaims } from "./decision.cypher.ts";
import { keyOfClaim } from "./plan.ts";
import type { Run } from "./run.ts";

/**
 * The same claims with other fields; where that makes one of two, there is one.
 * @returns the keys of those that change
 */
export function moveTold(
  claims: readonly ClaimRow[],
  anew: (claim: ClaimRow) => Partial<Pick<ClaimRow, "subject" | "value" | "source">>,
  all: Changes,
): readonly { readonly old: string; readonly now: string }[] {
  const moved = claims
    .map((claim) => {
      const now = { ...claim, ...anew(claim) };
      return { old: claim.key, row: { ...now, key: keyOfClaim(now) } };
    })
    .filter(({ old, row }) => old !== row.key);
  if (moved.length === 0) return [];
  const [drop, rows] = [moved.map(({ old }) => old), moved.map(({ row }) => row)];
  all.add("keep", (transaction) => transaction.read(dropClaims, { keys: drop }));
  all.add("keep", (transaction) => transaction.read(writeClaims, { rows }));
  return moved.map(({ old, row }) => ({ old, now: row.key }));
}

/** @param sources whose claims are looked up */
export const toldBy = async (run: Run, sources: readonly string[]): Promise<ClaimRow[]> =>
  sources.length === 0
    ? []
    : (await run.graph.read(claimsFrom, { keys: sources })).filter(({ derived }) => derived === null);
