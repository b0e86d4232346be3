/** Retractions: what is taken out by hand, kept in mind, and not let in again. */
import { changes } from "./changes.ts";
import { claimsFrom, dropClaims, writeRetractions } from "./decision.cypher.ts";
import { byType } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import { actingFor, evidenceById, relationshipsOf } from "./forget.cypher.ts";
import { forgetEntities, forgetRelations } from "./forget.ts";
import { dropReferences, setProperties, setRelations } from "./ingest.cypher.ts";
import { NODES, RELATIONS } from "./model.ts";
import type { Run } from "./run.ts";
import { regroupTenures } from "./tenure.stage.ts";
import { withdrawEntities, withdrawRelations } from "./withdraw.ts";

/**
 * @param key a relation's key, an entity's id or the id of evidence, as it stands after merges
 * @returns whether it was retracted before
 */
export async function retract(run: Run, key: string): Promise<"created" | "unchanged"> {
  if (run.policy.isRetracted(key)) return "unchanged";
  run.policy.retract(key);
  if (key.startsWith("evidence:")) await retractEvidence(run, [key]);
  else if (!key.includes(" ")) await retractEntity(run, key);
  const all = changes();
  if (key.includes(" ")) forgetRelations([key], all);
  all.add("keep", (transaction) => transaction.read(writeRetractions, { keys: [key] }));
  await run.write(all);
  return "created";
}

async function retractEvidence(run: Run, keys: readonly string[]): Promise<void> {
  const gone = await run.graph.read(evidenceById, { keys });
  const relations = gone.filter(({ relation }) => relation !== null);
  await regroupTenures(run, relations);
  await withdrawRelations(run, relations);
  await withdrawEntities(
    run,
    gone.filter(({ relation }) => relation === null),
  );
}

async function retractEntity(run: Run, id: string): Promise<void> {
  const relationships = await run.graph.read(relationshipsOf, { keys: [id] });
  // What an article said goes with it.
  const said = relationships.filter(({ out, type }) => !out && type === "FROM").map(({ other }) => other);
  for (let from = 0; from < said.length; from += run.batch)
    await retractEvidence(run, said.slice(from, from + run.batch));
  const types = new Set(Object.values(RELATIONS).map(({ type }) => type));
  const keys = [...new Set(relationships.filter(({ type }) => types.has(type)).map(({ key }) => key))];
  for (let from = 0; from < keys.length; from += run.batch) {
    const all = changes();
    forgetRelations(keys.slice(from, from + run.batch), all);
    await run.write(all);
  }
  const all = changes();
  for (const model of Object.values(NODES)) {
    for (const [field, type] of Object.entries(model.references)) {
      const ones = relationships.filter((one) => !one.out && one.type === type && labelOf(one.other) === model.label);
      if (ones.length === 0) continue;
      const dropped = ones.map(({ key, other }) => ({ key, from: other }));
      const rows = ones.map(({ other }) => ({ key: other, properties: { [field]: null } }));
      all.add("drop", (transaction) => transaction.read(dropReferences(model.label, type), { rows: dropped }));
      all.add("node", (transaction) => transaction.read(setProperties(model), { rows }));
    }
  }
  if (/^(country|organisation):/.test(id)) {
    for (const type of ["PARTICIPATED_IN", "SIGNED"] as const) {
      const acting = (await run.graph.read(actingFor(type), { keys: [id] })).map(({ key }) => key);
      for (const [model, labels, rows] of byType(acting)) {
        const freed = rows.map((row) => ({ ...row, properties: { onBehalfOf: null } }));
        all.add("relation", (transaction) => transaction.read(setRelations(model, labels), { rows: freed }));
      }
    }
  }
  forgetEntities([id], all);
  const claims = id.startsWith("article:") ? await run.graph.read(claimsFrom, { keys: [id] }) : [];
  const claimed = claims.map(({ key }) => key);
  if (claims.length > 0) all.add("clean", (transaction) => transaction.read(dropClaims, { keys: claimed }));
  await run.write(all);
}
