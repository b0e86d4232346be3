/** Merges: what the graph says of one id is said of another from now on, by the same sources, and the old id leads to it. */
import { endsOfKey, relationKey, typeOfKey } from "../graph/key.ts";
import { type Changes, changes } from "./changes.ts";
import { moveTold } from "./claim.told.ts";
import { dropRetractions, readMerged, toldClaims } from "./decision.cypher.ts";
import { byType, listOnReferences } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import { actingFor, relationshipsOf, seededAmong } from "./forget.cypher.ts";
import { forgetEntities, forgetRelations, kindOfKey } from "./forget.ts";
import {
  dropReferences,
  readNodes,
  readRelations,
  setProperties,
  setRelations,
  tenuresOf,
  writeReferences,
} from "./ingest.cypher.ts";
import { leadTo } from "./lead.ts";
import { passOn } from "./merge.article.ts";
import { moveClaims } from "./merge.claims.ts";
import { passResolutions } from "./merge.resolution.ts";
import { NODES, type NodeKind, RELATIONS, type RelationKind } from "./model.ts";
import { takeEntities } from "./node.stage.ts";
import { evidenceItem, type Fields, sourcesOf } from "./plan.ts";
import { RecordError, type RecordOf } from "./record.ts";
import { takeRelations } from "./relation.stage.ts";
import { quietly, retold, yielding } from "./retell.ts";
import { retract } from "./retract.ts";
import { atOnce, type Run, type Told } from "./run.ts";
import { markSeeded } from "./seed.mark.ts";
import { accountName, placedTenures } from "./tenure.stage.ts";

/**
 * Takes one merge in. Cut off between two of its transactions it is simply made again: the old id goes last.
 * @throws RecordError for a cycle
 */
export async function merge(run: Run, told: Told): Promise<"created" | "changed" | "unchanged"> {
  const { id, into: named } = told.record as RecordOf<"merge">;
  if (id.startsWith("evidence:")) return mergeEvidence(run, id, named);
  const into = run.policy.resolve(named);
  // A data set says that both are one; somebody has said so before, the other way round.
  if (into === id && !run.own) return "unchanged";
  if (into === id) throw new RecordError(`merge.into: ${named} was merged into ${id} already: a circle`);
  const known = run.policy.merged.get(id);
  if (known === into) return "unchanged";
  if (known !== undefined) throw new RecordError(`merge.into: ${id} was merged into ${known} already`);
  run.policy.merge(id, into);
  if (!(await run.existence.absent([id])).has(id)) run.existence.define(into);
  await moveRetractions(run);
  // Others may be referred to by half of the graph.
  if (id.startsWith("article:")) await atOnce(run, (inside) => mergeEntity(inside, told, id, into));
  else await mergeEntity(run, told, id, into);
  return "created";
}

async function mergeEntity(run: Run, told: Told, id: string, into: string): Promise<void> {
  const quiet = quietly(run);
  const old = changes();
  leadTo(await tellEntity(quiet, told, id, into), old);
  await run.write(old);
  if (id.startsWith("article:")) await passOn(quiet, told.spooled, id, into);
  await tellRelations(quiet, told, id, into);
  await leadElsewhere(quiet, id, into);
  await moveClaims(run, id, into);
  const all = changes();
  // What the seed holds under the old id it holds under the new one.
  const seeded = await run.graph.read(seededAmong, { keys: [id] });
  if (seeded.length > 0) all.add("keep", (transaction) => transaction.read(markSeeded, { keys: [into] }));
  forgetEntities([id], all);
  leadTo([{ id, into }], all);
  await passResolutions(run, id, into, all);
  await run.write(all);
}

/** Ids of evidence that stand for others: exports tell them, so that they resolve in the graph made of these too. */
async function mergeEvidence(run: Run, id: string, into: string): Promise<"created" | "unchanged"> {
  const [known] = await run.graph.read(readMerged, { keys: [id] });
  if (known?.into === into) return "unchanged";
  const all = changes();
  leadTo([{ id, into }], all);
  await run.write(all);
  return "created";
}

/** @returns the ids of its evidence, old and new */
async function tellEntity(run: Run, at: Told, id: string, into: string): Promise<{ id: string; into: string }[]> {
  const kind = id.slice(0, id.indexOf(":")) as NodeKind;
  const [stored] = await run.graph.read(readNodes(NODES[kind]), { keys: [id] });
  if (stored === undefined) return [];
  const [again] = await retold(run, kind, NODES[kind], [{ ...stored, anew: { id: into } }], at.spooled);
  if (again === undefined) return [];
  const survivor = await run.graph.read(readNodes(NODES[kind]), { keys: [into] });
  const anew = survivor.map((one) => ({ ...one, anew: { id: into } }));
  const said = await retold(run, kind, NODES[kind], anew, at.spooled);
  await takeEntities(
    run,
    kind,
    again.told.map((told) =>
      yielding(
        told,
        said.flatMap((one) => one.told),
      ),
    ),
    true,
  );
  return again.evidence.map((one) => ({ id: one.id, into: evidenceItem(into, null, one).id }));
}

async function tellRelations(run: Run, at: Told, id: string, into: string): Promise<void> {
  const relationships = await run.graph.read(relationshipsOf, { keys: [id] });
  const types = new Set(Object.values(RELATIONS).map(({ type }) => type));
  const keys = relationships.filter(({ type }) => types.has(type)).map(({ key }) => key);
  const swapped = (one: string) => (one === id ? into : one);
  for (const [model, labels, rows] of byType([...new Set(keys)])) {
    const kind = kindOfKey(rows[0]?.key as string);
    for (let from = 0; from < rows.length; from += run.batch) {
      const page = rows.slice(from, from + run.batch);
      const stored = await run.graph.read(readRelations(model, labels), { rows: page });
      const anew = stored.map(({ key, properties }) => {
        const ends = endsOfKey(key);
        return { key, properties, anew: { [model.from]: swapped(ends.from), [model.to]: swapped(ends.to) } };
      });
      const again = await retold(run, kind, model, anew, at.spooled);
      const claimed = await run.graph.read(toldClaims, { keys: page.map(({ key }) => key) });
      const all = changes();
      forgetRelations(
        page.map(({ key }) => key),
        all,
      );
      const ends = { from: labelOf(swapped(page[0]?.from as string)), to: labelOf(swapped(page[0]?.to as string)) };
      const survivors = page.map((row) => {
        const now = { from: swapped(row.from), to: swapped(row.to) };
        return { ...now, key: relationKey(typeOfKey(row.key), now.from, now.to, ...row.key.split(" ").slice(3)) };
      });
      const there = await run.graph.read(readRelations(model, ends), {
        rows: await standingRows(run, kind, survivors),
      });
      const said = await retold(
        run,
        kind,
        model,
        there.map((one) => ({ ...one, anew: {} })),
        at.spooled,
      );
      const keyNow = (key: string) => survivors[page.findIndex((row) => row.key === key)]?.key as string;
      const voices = again.flatMap(({ key, told: ones }) => {
        const others = said.filter((one) => isAbout(kind, one.key, keyNow(key))).flatMap((one) => one.told);
        // What a source dates otherwise is another tenure to it.
        const same = (one: Told) => others.filter((other) => kind !== "tenure" || startOf(other) === startOf(one));
        return ones.map((one) => ({ key, told: yielding(one, same(one)) }));
      });
      /** @param keyOf the key under which a source says now what it said under another */
      const lead = (keyOf: (key: string, source: string) => string) => {
        const aliases = again.flatMap(({ key, evidence }) =>
          evidence.map((one) => {
            const now = evidenceItem(swapped(one.subject), keyOf(key, one.source), one);
            return { id: one.id, into: now.id };
          }),
        );
        leadTo(aliases, all);
        moveTold(claimed, ({ subject, source }) => ({ subject: keyOf(subject, source) }), all);
      };
      if (kind === "tenure") await takeMergedTenures(run, voices, all, lead, keyNow);
      else {
        lead(keyNow);
        const told = voices.map((one) => one.told);
        await takeRelations(run, kind, told, all);
      }
    }
  }
}

/** What stands of the survivors: tenures may do so under another start. */
async function standingRows(
  run: Run,
  kind: RelationKind,
  rows: readonly { readonly key: string; readonly from: string; readonly to: string }[],
) {
  if (kind !== "tenure") return rows;
  const tenures = await run.graph.read(tenuresOf, { rows: rows.map(({ from, to }) => ({ from, to })) });
  return [...new Map(tenures.map(({ key, from, to }) => [key, { key, from, to }])).values()];
}

function isAbout(kind: RelationKind, standing: string, key: string): boolean {
  if (kind !== "tenure") return standing === key;
  const [one, other] = [endsOfKey(standing), endsOfKey(key)];
  return one.from === other.from && one.to === other.to;
}

const startOf = ({ record }: Told): unknown => (record as unknown as Fields)["start"];

/** Tenures of the survivor may be the same as some of those that are told of it now, and go by other starts. */
async function takeMergedTenures(
  run: Run,
  voices: readonly { readonly key: string; readonly told: Told }[],
  all: Changes,
  lead: (keyOf: (key: string, source: string) => string) => void,
  keyNow: (key: string) => string,
): Promise<void> {
  const told = voices.map((one) => one.told);
  await takeRelations(run, "tenure", told, all, async (landed) => {
    const keyed = await placedTenures(run, landed);
    const placed = new Map(keyed.map((one) => [accountName(one.told), one.key]));
    lead((key, source) => {
      const ofKey = voices.filter((one) => one.key === key);
      // One that is silent of it may still have a claim.
      const voice = ofKey.find((one) => sourcesOf(one.told.record)[0] === source) ?? ofKey[0];
      return (voice && placed.get(accountName(voice.told))) ?? keyNow(key);
    });
    return keyed;
  });
}

/** What refers to the old id by a field, or acts on its behalf, does so to the new one. */
async function leadElsewhere(run: Run, id: string, into: string): Promise<void> {
  const relationships = await run.graph.read(relationshipsOf, { keys: [id] });
  const all = changes();
  for (const [kind, model] of Object.entries(NODES)) {
    for (const [field, type] of Object.entries(model.references)) {
      const from = relationships.filter((one) => !one.out && one.type === type).map(({ other }) => other);
      const ones = from.filter((other) => labelOf(other) === model.label && other !== id);
      if (ones.length === 0) continue;
      const dropped = ones.map((other) => ({ key: relationKey(type, other, id), from: other }));
      // What was merged into the one that referred to it is referred to no more.
      const made = ones
        .filter((other) => other !== into)
        .map((other) => ({ key: relationKey(type, other, into), from: other, to: into, evidence: [] }));
      const rows = ones.map((key) => ({ key, properties: { [field]: key === into ? null : into } }));
      all.add("drop", (transaction) => transaction.read(dropReferences(model.label, type), { rows: dropped }));
      all.add("node", (transaction) => transaction.read(setProperties(NODES[kind as NodeKind]), { rows }));
      if (made.length > 0)
        all.add("reference", (transaction) =>
          transaction.read(writeReferences(model.label, type, labelOf(into)), { rows: made }),
        );
      all.add("list", (transaction) => listOnReferences(transaction, ones));
    }
  }
  await actFor(run, id, into, all);
  await run.write(all);
}

async function actFor(run: Run, id: string, into: string, all: ReturnType<typeof changes>): Promise<void> {
  if (!id.startsWith("country:") && !id.startsWith("organisation:")) return;
  for (const type of ["PARTICIPATED_IN", "SIGNED"] as const) {
    const keys = (await run.graph.read(actingFor(type), { keys: [id] })).map(({ key }) => key);
    for (const [model, labels, rows] of byType(keys)) {
      const moved = rows.map((row) => ({ ...row, properties: { onBehalfOf: into } }));
      all.add("relation", (transaction) => transaction.read(setRelations(model, labels), { rows: moved }));
    }
  }
}

/** Retracted keys are those of the survivor too. */
async function moveRetractions(run: Run): Promise<void> {
  const moved = [...run.policy.retracted].filter((key) => run.policy.resolveKey(key) !== key);
  if (moved.length === 0) return;
  for (const key of moved) await retract(run, run.policy.resolveKey(key));
  const all = changes();
  all.add("keep", (transaction) => transaction.read(dropRetractions, { keys: moved }));
  await run.write(all);
  for (const key of moved) run.policy.restore(key);
}
