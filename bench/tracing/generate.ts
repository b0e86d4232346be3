/**
 * A made-up graph of diplomacy, the same for the same seed: few officials meet very many, most meet few; each is active for some years;
 * most meetings are of two to four, some are summits of hundreds.
 * `npx tsx bench/tracing/generate.ts FOLDER [SCALE]` makes it in an embedded graph; the benchmarks load it into Neo4j themselves.
 */

import { pathToFileURL } from "node:url";
import { dayOf, isoOf, UNKNOWN } from "../../src/graph/day.ts";
import type { Graph, Reader } from "../../src/graph/graph.ts";
import { openGraph } from "../../src/graph/open.graph.ts";
import { randomFrom } from "../../tests/support/random.ts";

interface Size {
  readonly officials: number;
  readonly contexts: number;
  /** About: what the sizes of the contexts add up to. */
  readonly participations: number;
}

const WHOLE: Size = { officials: 60_000, contexts: 250_000, participations: 1_000_000 };

type Encounter = "DIRECT" | "VISIT" | "PHONE" | "CO_ATTENDED" | "CO_SIGNED" | "CO_MENTIONED";

interface MadeContext {
  readonly id: string;
  readonly encounter: Encounter;
  readonly status: string;
  readonly start: string | null;
  readonly days: { readonly min: number; readonly max: number };
  /** Positions in the list of officials. */
  readonly present: readonly number[];
}

export interface Made {
  readonly officials: readonly string[];
  readonly contexts: readonly MadeContext[];
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2024;

/** How often each class comes, and how many take part: at least, and how the rest falls off. */
const CLASSES: readonly {
  readonly encounter: Encounter;
  readonly share: number;
  readonly size: (r: number) => number;
}[] = [
  { encounter: "DIRECT", share: 0.45, size: (r) => (r < 0.7 ? 2 : r < 0.9 ? 3 : 4) },
  { encounter: "VISIT", share: 0.22, size: (r) => (r < 0.8 ? 2 : 3) },
  { encounter: "PHONE", share: 0.05, size: () => 2 },
  { encounter: "CO_ATTENDED", share: 0.12, size: (r) => Math.min(400, Math.floor(5 / (1 - r) ** 0.69)) },
  { encounter: "CO_SIGNED", share: 0.04, size: (r) => Math.min(150, Math.floor(2 / (1 - r) ** 0.5)) },
  { encounter: "CO_MENTIONED", share: 0.12, size: (r) => Math.min(20, 2 + Math.floor(-2 * Math.log(1 - r))) },
];

export function made(size: Size, seed = 1): Made {
  const random = randomFrom(seed);
  const officials = Array.from({ length: size.officials }, (_, at) => `official:${shuffledName(at)}`);
  const active = activeByYear(size.officials, random);
  const contexts: MadeContext[] = [];
  for (let at = 0; at < size.contexts; at += 1) {
    const share = random();
    let under = 0;
    const kind = CLASSES.find((one) => {
      under += one.share;
      return share < under;
    }) as (typeof CLASSES)[number];
    const year = FIRST_YEAR + Math.floor((LAST_YEAR - FIRST_YEAR + 1) * Math.sqrt(random()));
    const present = new Set<number>();
    const wanted = kind.size(random());
    for (let tries = 0; present.size < wanted && tries < wanted * 20; tries += 1)
      present.add(picked(active[year - FIRST_YEAR] as Pool, random()));
    const day = dayOf(year, 1, 1) + Math.floor(random() * 365);
    const vague = random();
    const dated =
      vague < 0.02
        ? { start: null, days: UNKNOWN }
        : vague < 0.06
          ? { start: `${year}`, days: { min: dayOf(year, 1, 1), max: dayOf(year, 12, 31) } }
          : { start: isoOf(day), days: { min: day, max: day } };
    const prefix = kind.encounter === "CO_SIGNED" ? "treaty" : kind.encounter === "CO_MENTIONED" ? "article" : "event";
    contexts.push({
      id: `${prefix}:made-${shuffledName(at)}`,
      encounter: kind.encounter,
      status: random() < 0.95 ? "HELD" : "PLANNED",
      ...dated,
      present: [...present],
    });
  }
  return { officials, contexts };
}

/** Names whose order is not the order in which they were made. */
const shuffledName = (at: number) =>
  Math.imul(at + 1, 0x9e3779b1)
    .toString(36)
    .replace("-", "z");

interface Pool {
  readonly officials: Int32Array;
  readonly upTo: Float64Array;
}

function activeByYear(count: number, random: () => number): Pool[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, () => ({
    ids: [] as number[],
    upTo: [] as number[],
  }));
  for (let official = 0; official < count; official += 1) {
    const prominence = 1 / (1 - random()) ** 0.75;
    const begins = Math.floor(random() * years.length);
    const lasts = 3 + Math.floor(random() * 18);
    for (const { ids, upTo } of years.slice(begins, begins + lasts)) {
      ids.push(official);
      upTo.push((upTo.at(-1) ?? 0) + Math.min(prominence, 600));
    }
  }
  return years.map(({ ids, upTo }) => ({ officials: Int32Array.from(ids), upTo: Float64Array.from(upTo) }));
}

function picked({ officials, upTo }: Pool, at: number): number {
  const wanted = at * (upTo.at(-1) as number);
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return officials[low] as number;
}

const BATCH = 1_000;
type Row = Record<string, unknown>;

/** Writes it as ingest would have: every participation has evidence, from its data set's record, and every tenth from an article too. */
export async function load(graph: Graph, { officials, contexts }: Made, seed = 2): Promise<void> {
  const random = randomFrom(seed);
  const put = async (name: string, text: string, rows: readonly Row[]) => {
    for (let at = 0; at < rows.length; at += BATCH)
      await graph.write((transaction: Reader) =>
        transaction.read(
          { name: `Bench.${name}`, text: `UNWIND $rows AS row\n${text}` },
          { rows: rows.slice(at, at + BATCH) },
        ),
      );
    console.log(`${name}: ${rows.length}`);
  };
  const node = (labels: string) => `CREATE (n:${labels}) SET n = row`;
  const of = (prefix: string) => contexts.filter(({ id }) => id.startsWith(prefix));
  const bounds = (name: string, { days }: MadeContext) => ({ [`${name}Min`]: days.min, [`${name}Max`]: days.max });
  const named = (id: string) => ({ id, name: id, nameFolded: id });

  await put(
    "Official",
    node("Entity:Official"),
    officials.map((id) => named(id)),
  );
  await put("Dataset", node("Dataset"), [{ name: "made", importedAt: "2026-01-01T00:00:00Z", rank: 1 }]);
  await put(
    "Event",
    node("Entity:Event"),
    of("event:").map((one) => ({
      ...named(one.id),
      ...{ kind: "MEETING", encounter: one.encounter, status: one.status, start: one.start, headcount: null },
      ...{ ...bounds("start", one), ...bounds("end", one) },
    })),
  );
  await put(
    "Treaty",
    node("Entity:Treaty"),
    of("treaty:").map((one) => ({
      ...named(one.id),
      scope: "MULTILATERAL",
      adopted: one.start,
      ...bounds("adopted", one),
    })),
  );
  await put(
    "Article",
    node("Entity:Article"),
    of("article:").map((one) => ({
      ...named(one.id),
      ...{ publisher: `Paper ${Math.floor(random() * 20)}`, published: one.start, ...bounds("published", one) },
    })),
  );
  const recordOf = (id: string) => `record:made/${id.slice(id.indexOf(":") + 6)}`;
  await put(
    "DatasetRecord",
    node("DatasetRecord"),
    [...of("event:"), ...of("treaty:")].map(({ id }) => ({
      id: recordOf(id),
      dataset: "made",
      recordId: id,
      file: "made",
    })),
  );
  const articles = of("article:").map(({ id }) => id);
  const evidence: Row[] = [];
  const related = (type: string, prefix: string, more: (one: MadeContext) => Row, suffix = "") =>
    of(prefix).flatMap((one) =>
      one.present.map((at) => {
        const from = officials[at] as string;
        const key = `${type} ${from} ${one.id}${suffix}`;
        const sources = [
          recordOf(one.id),
          ...(random() < 0.1 ? [articles[Math.floor(random() * articles.length)]] : []),
        ];
        const ids = sources.map((source) => {
          const id = `evidence:${(evidence.length + 1).toString(36)}`;
          evidence.push({ id, subject: from, relation: key, source });
          return id;
        });
        return { key, from, to: one.id, properties: { evidence: ids, ...more(one) } };
      }),
    );
  const join = (type: string, from: string, to: string) =>
    `MATCH (t:${to} {id: row.to})\nMATCH (f:${from} {id: row.from})\nCREATE (f)-[r:${type} {key: row.key}]->(t) SET r += row.properties`;
  await put(
    "PARTICIPATED_IN",
    join("PARTICIPATED_IN", "Official", "Event"),
    related("PARTICIPATED_IN", "event:", () => ({ role: "ATTENDEE" }), " ATTENDEE"),
  );
  await put(
    "SIGNED",
    join("SIGNED", "Official", "Treaty"),
    related("SIGNED", "treaty:", (one) => ({ date: one.start, ...bounds("date", one) })),
  );
  await put(
    "MENTIONS",
    join("MENTIONS", "Article", "Official"),
    of("article:").flatMap(({ id, present }) =>
      present.map((at) => ({
        ...{
          from: id,
          to: officials[at],
          key: `MENTIONS ${id} ${officials[at]}`,
          properties: { count: 1, evidence: [] },
        },
      })),
    ),
  );
  for (const [label, prefix] of [
    ["DatasetRecord", "record:"],
    ["Article", "article:"],
  ] as const)
    await put(
      `Evidence from ${label}`,
      `MATCH (s:${label} {id: row.source})\nCREATE (n:Evidence) SET n = row\nCREATE (n)-[:FROM {key: 'FROM ' + row.id + ' ' + row.source, evidence: []}]->(s)`,
      evidence.filter(({ source }) => String(source).startsWith(prefix)),
    );
}

/** @param scale 1 for the whole, 0.1 for a tenth */
export const scaled = (scale: number): Size => ({
  officials: Math.round(WHOLE.officials * scale),
  contexts: Math.round(WHOLE.contexts * scale),
  participations: Math.round(WHOLE.participations * scale),
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = "", scale = "1"] = process.argv.slice(2);
  const graph = await openGraph({ engine: "embedded", path: folder });
  await load(graph, made(scaled(Number(scale))));
  await graph.close();
}
