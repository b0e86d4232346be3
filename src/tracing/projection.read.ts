/** Reads a projection from a graph, and reads again if the graph moved meanwhile. */
import type { Call, Graph, Statement } from "../graph/graph.ts";
import { endsOfKey, typeOfKey } from "../graph/key.ts";
import type { Encounter } from "./policy.ts";
import { ProjectionBuilder } from "./projection.builder.ts";
import * as read from "./projection.cypher.ts";
import { type Projection, UNDATED } from "./projection.ts";
import { run } from "./runner.ts";

/** How often it looks whether the graph has moved, in milliseconds: what is read after that is read for nothing. */
const LOOK_MS = 500;

/** @returns undefined if the graph's version moved while it was read: rows of two versions make no projection */
export async function readProjection(graph: Graph, { signal, ...call }: Call): Promise<Projection | undefined> {
  const { graphId, version } = await graph.version({ ...call, signal });
  const ended = new AbortController();
  const reading = { ...call, signal: signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]) };
  let moved = false;
  let looked = performance.now();
  const look = async () => {
    looked = performance.now();
    moved ||= (await graph.version(reading)).version !== version;
    if (moved) ended.abort();
  };
  const rows: Rows = async (statement, take) => {
    for await (const page of graph.stream(statement, {}, reading)) {
      for (const row of page) take(row);
      if (performance.now() - looked > LOOK_MS) await look();
    }
  };
  try {
    const builder = await told(rows);
    await look();
    if (!moved) return await run(builder.build(graphId, version), reading.signal);
  } catch (error) {
    if (!moved) throw error;
  } finally {
    ended.abort(); // where one statement failed, the others go on otherwise
  }
  return undefined;
}

type Rows = <R>(statement: Statement<Record<string, never>, R>, take: (row: R) => void) => Promise<void>;

/** A builder that has been told all there is. */
async function told(each: Rows): Promise<ProjectionBuilder> {
  const builder = new ProjectionBuilder();
  await Promise.all([
    each(read.officials, ({ id }) => builder.official(id)),
    each(read.datasets, ({ name }) => builder.dataset(name)),
    each(read.events, ({ id, encounter, status, min, max, headcount }) =>
      builder.context({ id, encounter: encounter as Encounter, status, days: daysOf(min, max), headcount }),
    ),
    each(read.treaties, ({ id, min, max }) =>
      builder.context({ id, encounter: "CO_SIGNED", status: "HELD", days: daysOf(min, max), headcount: null }),
    ),
    each(read.articles, ({ id, min, max }) =>
      builder.context({ id, encounter: "CO_MENTIONED", status: "HELD", days: daysOf(min, max), headcount: null }),
    ),
  ]);
  const supported = ({ id, relations }: read.SourceRow) => {
    for (const key of relations) {
      const type = key === null ? "" : typeOfKey(key);
      if (type !== "PARTICIPATED_IN" && type !== "SIGNED") continue;
      const { from, to } = endsOfKey(key as string);
      builder.evidence(to, from, id);
    }
  };
  await Promise.all([
    each(read.participations, ({ official, events }) => {
      for (const event of events) builder.participation(event, official);
    }),
    each(read.signatures, ({ official, treaty, min, max }) => builder.signature(treaty, official, daysOf(min, max))),
    (async () => {
      await each(read.articleSources, (row) => {
        builder.source(row.id, row.publisher, null);
        supported(row);
      });
      // After the articles, as their ids come first.
      await each(read.recordSources, (row) => {
        builder.source(row.id, row.publisher, row.publisher);
        supported(row);
      });
    })(),
  ]);
  await each(read.mentions, ({ official, article }) => {
    builder.participation(article, official);
    builder.evidence(article, official, article);
  });
  return builder;
}

/** Ingest stores an unknown date as an empty span; a graph made otherwise may have none. */
const daysOf = (min: number | null, max: number | null) =>
  min === null || max === null || min === UNDATED.min ? UNDATED : { min, max };
