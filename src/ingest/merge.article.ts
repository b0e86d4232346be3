/** What an article said is said by the one that it was merged into: its evidence, its claims and its topics. */
import { endsOfKey, relationKey } from "../graph/key.ts";
import { grouped } from "./batch.ts";
import { type Changes, changes } from "./changes.ts";
import { moveTold } from "./claim.told.ts";
import { claimsFrom, dropClaims, readClaims, writeClaims } from "./decision.cypher.ts";
import { byType, listOnReferences } from "./evidence.write.ts";
import { type EvidenceFound, evidenceFromArticle } from "./forget.cypher.ts";
import { kindOfKey } from "./forget.ts";
import { readNodes, readReferences, readRelations, writeReferences } from "./ingest.cypher.ts";
import { leadTo } from "./lead.ts";
import { NODES, type NodeKind } from "./model.ts";
import { takeEntities } from "./node.stage.ts";
import { claimKey, sourcesOf } from "./plan.ts";
import { takeRelations } from "./relation.stage.ts";
import { type Retold, retold, yielding } from "./retell.ts";
import type { Run, Told } from "./run.ts";
import { withFields } from "./source.ts";
import type { Spooled } from "./spool.ts";
import { takeTenures } from "./tenure.stage.ts";
import { withdrawEntities, withdrawRelations } from "./withdraw.ts";

/**
 * Said by the survivor first, then by the old one no more: what nobody else speaks for is never without a word.
 * @param at the place that is named where something is refused
 */
export async function passOn(run: Run, at: Spooled, id: string, into: string): Promise<void> {
  const said = await run.graph.read(evidenceFromArticle, { keys: [id] });
  await passRelations(run, at, id, into);
  await passEntities(run, at, id, into);
  const all = changes();
  await passClaims(run, id, into, all);
  await passTopics(run, id, into, all);
  const now = await run.graph.read(evidenceFromArticle, { keys: [into] });
  const leads = said.flatMap((one) => {
    const same = sameAs(one, now);
    return same === undefined ? [] : [{ id: one.id, into: same.id }];
  });
  leadTo(leads, all);
  await run.write(all);
}

async function passRelations(run: Run, at: Spooled, id: string, into: string): Promise<void> {
  const said = async () =>
    (await run.graph.read(evidenceFromArticle, { keys: [id] })).filter(({ relation }) => relation !== null);
  const keys = [...new Set((await said()).map(({ relation }) => relation as string))];
  for (const [model, labels, rows] of byType(keys)) {
    const kind = kindOfKey((rows[0] as { key: string }).key);
    const stored = (await run.graph.read(readRelations(model, labels), { rows })).map((one) => {
      const ends = endsOfKey(one.key);
      return { ...one, anew: { [model.from]: ends.from, [model.to]: ends.to } };
    });
    const again = await retold(run, kind, model, stored, at);
    if (kind === "tenure") await takeTenures(run, inherited(again, id, into), await said());
    else await takeRelations(run, kind, passed(again, id, into));
  }
  // Tenures were placed as if it were gone already, and may stand under other starts by now.
  await withdrawRelations(run, await said());
}

async function passEntities(run: Run, at: Spooled, id: string, into: string): Promise<void> {
  const said = (await run.graph.read(evidenceFromArticle, { keys: [id] })).filter(({ relation }) => relation === null);
  for (const [name, ones] of grouped(said, ({ subject }) => subject.slice(0, subject.indexOf(":")))) {
    const kind = name as NodeKind;
    const model = NODES[kind];
    const keys = [...new Set(ones.map(({ subject }) => subject))];
    const stored = await run.graph.read(readNodes(model), { keys });
    const anew = stored.map((one) => ({ ...one, anew: { id: one.key } }));
    await takeEntities(run, kind, passed(await retold(run, kind, model, anew, at), id, into), true);
  }
  await withdrawEntities(run, said);
}

type Again = readonly { readonly told: readonly Retold[] }[];

/** What the old one says, as a later import tells it: by the survivor, but behind what that says itself. */
const inherited = (all: Again, id: string, into: string): Told[] =>
  all.flatMap(({ told }) =>
    told
      .filter((one) => sourcesOf(one.record)[0] === id)
      .map((one) => {
        const { evidence } = one.record as unknown as { evidence: readonly object[] };
        return withFields(one, { evidence: evidence.map((piece) => ({ ...piece, source: into, citedAs: id })) });
      }),
  );

/** What the old one says, as the survivor's word; what that says itself stands. */
function passed(all: Again, id: string, into: string): Told[] {
  const isOf = (source: string) => (one: Told) => sourcesOf(one.record)[0] === source;
  return all.flatMap(({ told }) =>
    told.filter(isOf(id)).map((one) => {
      const { evidence } = one.record as unknown as { evidence: readonly object[] };
      const anew = { ...one, ...withFields(one, { evidence: evidence.map((piece) => ({ ...piece, source: into })) }) };
      return yielding(anew, told.filter(isOf(into)));
    }),
  );
}

/** Claims of an article: those of its own, and those about subjects that it speaks of no other way. */
async function passClaims(run: Run, id: string, into: string, all: Changes): Promise<void> {
  const found = await run.graph.read(claimsFrom, { keys: [id] });
  moveTold(
    found.filter(({ derived }) => derived === null),
    () => ({ source: into }),
    all,
  );
  const claims = found.filter(({ derived }) => derived);
  if (claims.length === 0) return;
  const keys = [...new Set(claims.map(({ subject }) => subject))];
  const known = new Set((await run.graph.read(readClaims, { keys })).map(({ key }) => key));
  const rows = claims
    .map((claim) => ({ ...claim, source: into, key: claimKey(claim.subject, claim.field, into) }))
    .filter(({ key }) => !known.has(key));
  all.add("keep", (transaction) => transaction.read(dropClaims, { keys: claims.map(({ key }) => key) }));
  if (rows.length > 0) all.add("keep", (transaction) => transaction.read(writeClaims, { rows }));
}

const { label, references } = NODES.article;

async function passTopics(run: Run, id: string, into: string, all: Changes): Promise<void> {
  for (const type of Object.values(references)) {
    const tags = await run.graph.read(readReferences(label, type), { ids: [id, into] });
    const had = new Set(tags.filter(({ from }) => from === into).map(({ to }) => to));
    const rows = tags
      .filter(({ from, to }) => from === id && !had.has(to))
      .map(({ to }) => ({ key: relationKey(type, into, to), from: into, to, evidence: [] }));
    if (rows.length === 0) continue;
    all.add("reference", (transaction) => transaction.read(writeReferences(label, type, "Topic"), { rows }));
    all.add("list", (transaction) => listOnReferences(transaction, [into]));
  }
}

/** The piece that says the same of the same; of several tenures in one office that which begins nearest to the old one. */
function sameAs(one: EvidenceFound, all: readonly EvidenceFound[]): EvidenceFound | undefined {
  const holding = (relation: string | null) => relation?.split(" ").slice(0, 3).join(" ");
  const year = (relation: string | null) => Number.parseInt(relation?.split(" ")[3] ?? "", 10) || 0;
  const isTenure = one.relation !== null && kindOfKey(one.relation) === "tenure";
  const far = ({ relation }: EvidenceFound) => Math.abs(year(relation) - year(one.relation));
  return all
    .filter(({ subject, locator, quote, relation }) => {
      const isSame = relation === one.relation || (isTenure && holding(relation) === holding(one.relation));
      return isSame && subject === one.subject && locator === one.locator && quote === one.quote;
    })
    .toSorted(
      (a, b) => Number(b.relation === one.relation) - Number(a.relation === one.relation) || far(a) - far(b),
    )[0];
}
