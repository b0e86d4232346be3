/** Claims about the subjects of a batch: as a table by field and source, and which of them have to change. */

import { claimText, claimValue } from "./claim.value.ts";
import { type ClaimRow, readClaims } from "./decision.cypher.ts";
import { claimKey } from "./plan.ts";
import type { Run } from "./run.ts";
import type { Speech } from "./speech.ts";
import type { Scalar, Settled } from "./standing.ts";

export async function claimsOf(run: Run, speeches: readonly Speech[]): Promise<Map<string, ClaimRow[]>> {
  const claims = new Map<string, ClaimRow[]>();
  const keys = speeches.map(({ spoken }) => spoken.key);
  if (keys.length === 0) return claims;
  for (const row of await run.graph.read(readClaims, { keys })) {
    const found = claims.get(row.subject);
    if (found === undefined) claims.set(row.subject, [row]);
    else found.push(row);
  }
  return claims;
}

export function claimTable(rows: readonly ClaimRow[]): Map<string, Map<string, Scalar>> {
  const table = new Map<string, Map<string, Scalar>>();
  for (const { field, source, value } of rows) {
    const bySource = table.get(field) ?? new Map<string, Scalar>();
    table.set(field, bySource.set(source, claimValue(field, value)));
  }
  return table;
}

/** The subjects of claims by their keys. */
export const claimed = (keys: readonly string[]): string[] => keys.map((key) => key.slice(0, key.indexOf("\t")));

export function compareClaims(
  subject: string,
  had: readonly ClaimRow[],
  wanted: Settled["claims"],
  { set, drop }: { set: ClaimRow[]; drop: string[] },
): void {
  const found = new Map(had.map((row) => [row.key, row.value]));
  for (const [field, bySource] of wanted) {
    for (const [source, value] of bySource) {
      const key = claimKey(subject, field, source);
      const text = claimText(value);
      if (found.get(key) !== text) set.push({ key, subject, field, value: text, source, derived: true });
      found.delete(key);
    }
  }
  drop.push(...found.keys());
}
