/** Tenures that are one though sources date them differently: the same official, the same office, starts within two years. */
import { relationKey } from "../graph/key.ts";
import { type Changes, changes } from "./changes.ts";
import { dateOf } from "./date.ts";
import { readClaims } from "./decision.cypher.ts";
import { evidenceAboutRelations } from "./forget.cypher.ts";
import { forgetRelations } from "./forget.ts";
import { tenuresOf } from "./ingest.cypher.ts";
import { RELATIONS } from "./model.ts";
import { sourcesOf } from "./plan.ts";
import type { RecordOf } from "./record.ts";
import { type Keyed, takeRelations } from "./relation.stage.ts";
import { quietly, retold } from "./retell.ts";
import type { Run, Told } from "./run.ts";
import { ALL } from "./standing.ts";
import { shapeOf } from "./subject.ts";

/** Two years, in days. */
const NEAR = 731;

interface Known {
  key: string;
  readonly from: string;
  readonly to: string;
  start: string;
  /** Whose word the start is, the best-ranked first. */
  by: string;
  readonly sources: Set<string>;
}

export const takeTenures = (run: Run, batch: readonly Told[], all?: Changes): Promise<void> =>
  takeRelations(run, "tenure", batch, all, (landed) => placedTenures(run, landed));

/** Gives each tenure the key of the one that it is. A better-ranked start renames the tenure that is stored. */
async function placedTenures(run: Run, all: readonly Keyed[]): Promise<Keyed[]> {
  await run.ready();
  const sourced = all.filter(({ told }) => sourcesOf(told.record).length > 0);
  const known = await knownTenures(run, sourced);
  const rankOf = await run.ranks([
    ...known.map(({ by }) => by),
    ...sourced.flatMap(({ told }) => sourcesOf(told.record)),
  ]);
  const placed: Keyed[] = [];
  for (const { key, told } of all) {
    const record = told.record as RecordOf<"tenure">;
    const [source] = [...sourcesOf(record)].sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
    const { official: from, office: to, start } = record;
    const near = source === undefined || start === null ? undefined : nearest(known, { key, from, to, start, source });
    if (near === undefined) {
      if (source !== undefined && start !== null && !known.some((one) => one.key === key))
        known.push({ key, from, to, start, by: source, sources: new Set(sourcesOf(record)) });
      placed.push({ key, told });
      continue;
    }
    const better = rankOf(source as string) - rankOf(near.by) || ((source as string) < near.by ? -1 : 1);
    if (near.key !== key && better < 0) {
      const renamed = near.key;
      await rename(run, renamed, record);
      for (const [at, one] of placed.entries()) if (one.key === renamed) placed[at] = { ...one, key };
      Object.assign(near, { key, start, by: source });
    }
    for (const one of sourcesOf(record)) near.sources.add(one);
    placed.push({ key: near.key, told });
  }
  return placed;
}

/** The same tenure: by its key; else the nearest start, where the record does not tell both as two. */
function nearest(
  known: readonly Known[],
  { key, from, to, start, source }: { key: string; from: string; to: string; start: string; source: string },
): Known | undefined {
  const exact = known.find((one) => one.key === key);
  if (exact !== undefined) return exact;
  const near = known
    .filter((one) => one.from === from && one.to === to && !one.sources.has(source))
    .map((one) => ({ one, days: daysBetween(one.start, start) }))
    .filter(({ days }) => days <= NEAR)
    .sort((a, b) => a.days - b.days || (a.one.key < b.one.key ? -1 : 1));
  return near[0]?.one;
}

/** 0 where they overlap. */
function daysBetween(one: string, other: string): number {
  const [a, b] = [dateOf(one), dateOf(other)];
  return Math.max(0, a.min - b.max, b.min - a.max);
}

async function knownTenures(run: Run, all: readonly Keyed[]): Promise<Known[]> {
  const rows = all.map(({ told }) => {
    const { official: from, office: to } = told.record as RecordOf<"tenure">;
    return { from, to };
  });
  if (rows.length === 0) return [];
  const found = await run.graph.read(tenuresOf, { rows });
  const dated = [...new Map(found.map((row) => [row.key, row])).values()].filter(({ start }) => start !== null);
  const keys = dated.map(({ key }) => key);
  if (keys.length === 0) return [];
  const evidence = await run.graph.read(evidenceAboutRelations, { keys });
  const claims = await run.graph.read(readClaims, { keys });
  const rankOf = await run.ranks(evidence.map(({ source }) => source));
  const bit = 1 << shapeOf("tenure", RELATIONS.tenure).fields.indexOf("start");
  return dated.flatMap(({ key, from, to, start }) => {
    const pieces = evidence.filter(({ relation }) => relation === key);
    const disputed = new Set(
      claims.filter((one) => one.subject === key && one.field === "start").map((one) => one.source),
    );
    const [by] = pieces
      .filter(({ source, says }) => ((says ?? ALL) & bit) !== 0 && !disputed.has(source))
      .map(({ source }) => source)
      .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
    return by === undefined
      ? []
      : [{ key, from, to, start: start as string, by, sources: new Set(pieces.map(({ source }) => source)) }];
  });
}

/** The tenure under the key that a better-ranked start gives it; what was said of it before becomes claims where it differs. */
async function rename(run: Run, from: string, better: RecordOf<"tenure">): Promise<void> {
  const model = RELATIONS.tenure;
  const rows = await run.graph.read(tenuresOf, { rows: [{ from: better.official, to: better.office }] });
  const stored = rows.find(({ key }) => key === from);
  if (stored === undefined) return;
  const at = { kind: "tenure", file: "", line: 0, sources: [], evidence: 0, json: "" };
  const anew = { official: better.official, office: better.office };
  const properties = { start: stored.start, end: stored.end };
  const [again] = await retold(run, "tenure", model, [{ key: from, properties, anew }], at);
  if (again === undefined) return;
  const all = changes();
  forgetRelations([from], all);
  const told = [...again.told, { record: better, spooled: at }];
  const key = relationKey(model.type, better.official, better.office, better.start);
  await takeRelations(quietly(run), "tenure", told, all, async (landed) => landed.map((one) => ({ ...one, key })));
  run.made(key);
}
