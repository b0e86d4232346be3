/** The tenures that claims and evidence name, where these go by other starts than the names say. */
import { ABSENT } from "../graph/key.ts";
import type { Run } from "./run.ts";
import { startsOf } from "./tenure.group.ts";
import { accountsOf, FILLER, holdingOf, nameOf, ranksOf, storedTenures } from "./tenure.stored.ts";

/** The key of a relation as it is named, and who names it. */
export interface Named {
  readonly key: string;
  readonly source: string;
}

/**
 * The keys of stored tenures that are meant by keys which none stands under: what the source dates so itself, or else what a
 * record of that start would be of. None where there is no such tenure.
 */
export async function meantTenures(run: Run, named: readonly Named[]): Promise<readonly (string | undefined)[]> {
  const stored = await storedTenures(
    run,
    named.map(({ key }) => holdingOf(key)),
  );
  const rankOf = await ranksOf(run, accountsOf(stored));
  return named.map(({ key, source }) => {
    const ones = stored.filter((one) => nameOf(holdingOf(one.key)) === nameOf(holdingOf(key)));
    const [, , , start = ABSENT] = key.split(" ");
    if (start === ABSENT) return undefined;
    const same = ones.find(({ accounts }) => accounts.some((one) => one.source === source && one.start === start));
    if (same !== undefined) return same.key;
    const account = { source: FILLER, start };
    const goesBy = startsOf([...accountsOf(ones), account], rankOf)(account);
    return ones.find((one) => one.start === goesBy)?.key;
  });
}
