/** What a source no longer says: evidence that a record read again gives no longer, and records that are gone. */
import { changes } from "./changes.ts";
import { toldBy } from "./claim.told.ts";
import { dropClaims, dropResolutions, resolutionsOf } from "./decision.cypher.ts";
import { dropNodes, type EvidenceFound, evidenceFromSources } from "./forget.cypher.ts";
import type { Run } from "./run.ts";
import { regroupTenures } from "./tenure.stage.ts";
import { withdrawEntities, withdrawRelations } from "./withdraw.ts";

/** Ids of data set records, in groups; walked through more than once. */
export type Records = () => AsyncIterable<readonly string[]>;

type IsGiven = (key: string) => boolean;

/**
 * Takes back what these records do not say any more.
 * @param isGiven tells ids of evidence, and keys of resolutions and claims, that they have given again; without it, all is taken back
 */
export async function retire(run: Run, records: Records, isGiven: IsGiven = () => false): Promise<void> {
  for await (const { relations } of gone(run, records, isGiven)) {
    await regroupTenures(run, relations);
    // What has moved into the place of something that is gone is given.
    await withdrawRelations(
      run,
      relations.filter(({ id }) => !isGiven(id)),
    );
  }
  for await (const { entities } of gone(run, records, isGiven)) await withdrawEntities(run, entities);
  for await (const keys of records()) {
    const found = keys.length === 0 ? [] : await run.graph.read(resolutionsOf, { keys });
    const lost = found.map(({ key }) => key).filter((key) => !isGiven(key));
    const claims = (await toldBy(run, keys)).map(({ key }) => key).filter((key) => !isGiven(key));
    const all = changes();
    if (lost.length > 0) all.add("clean", (transaction) => transaction.read(dropResolutions, { keys: lost }));
    if (claims.length > 0) all.add("clean", (transaction) => transaction.read(dropClaims, { keys: claims }));
    await run.write(all);
    for (const key of lost) run.count("resolution", "retired", key);
    for (const key of claims) run.count("claim", "retired", key);
  }
}

/** Records that are gone, once nothing of theirs is left. */
export async function dropRecords(run: Run, records: Records): Promise<void> {
  for await (const keys of records()) {
    const all = changes();
    all.add("clean", (transaction) => transaction.read(dropNodes("DatasetRecord"), { keys }));
    await run.write(all);
    for (const key of keys) run.count("datasetRecord", "retired", key);
  }
}

async function* gone(
  run: Run,
  records: Records,
  isGiven: IsGiven,
): AsyncGenerator<{ relations: EvidenceFound[]; entities: EvidenceFound[] }> {
  for await (const keys of records()) {
    const found = keys.length === 0 ? [] : await run.graph.read(evidenceFromSources, { keys });
    const lost = found.filter(({ id }) => !isGiven(id));
    yield {
      relations: lost.filter(({ relation }) => relation !== null),
      entities: lost.filter(({ relation }) => relation === null),
    };
  }
}
