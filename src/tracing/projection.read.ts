/** Reads a projection from a graph, and reads again if the graph moved meanwhile. */
import type { Call, Graph, Statement } from "../graph/graph.ts";
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
  /** Begins at once, so that the engine works on the next statement while the rows of this one are taken. */
  const begun = <R>(statement: Statement<Record<string, never>, R>): Rows<R> => {
    const pages = graph.stream(statement, {}, reading)[Symbol.asyncIterator]();
    const first = pages.next();
    first.catch(() => {}); // whoever takes the rows is told
    return async (take) => {
      for (let page = await first; page.done !== true; page = await pages.next()) {
        for (const row of page.value) take(row);
        if (performance.now() - looked > LOOK_MS) await look();
      }
    };
  };
  try {
    const builder = await told(begun);
    await look();
    if (!moved) return await run(builder.build(graphId, version), reading.signal);
  } catch (error) {
    if (!moved) throw error;
  } finally {
    ended.abort(); // where one statement failed, the others go on otherwise
  }
  return undefined;
}

type Rows<R> = (take: (row: R) => void) => Promise<void>;

/** A builder that has been told all there is. */
async function told(begun: <R>(statement: Statement<Record<string, never>, R>) => Rows<R>): Promise<ProjectionBuilder> {
  const [officials, datasets] = [begun(read.officials), begun(read.datasets)];
  const [events, treaties, signatures] = [begun(read.events), begun(read.treaties), begun(read.signatures)];
  const [articles, records] = [begun(read.articles), begun(read.records)];
  const builder = new ProjectionBuilder();
  const source = (id: string, publisher: string, dataset: string | null, relations: read.SourceRow["relations"]) => {
    builder.source(id, publisher, dataset);
    for (const key of relations)
      if (key?.startsWith("PARTICIPATED_IN ") || key?.startsWith("SIGNED ")) builder.evidenceFor(key, id);
  };
  // Who takes part is told before that in which they do, and that before what is evidence for it.
  await officials(({ id }) => builder.official(id));
  await datasets(({ name }) => builder.dataset(name));
  await events(({ participants, encounter, min, max, ...event }) =>
    builder.context({ ...event, encounter: encounter as Encounter, days: daysOf(min, max) }, participants),
  );
  await treaties(({ id, min, max }) =>
    builder.context({ id, encounter: "CO_SIGNED", status: "HELD", days: daysOf(min, max), headcount: null }, []),
  );
  await signatures(({ official, treaty, min, max }) => builder.signature(treaty, official, daysOf(min, max)));
  // The ids of articles come before those of records.
  await articles(({ id, min, max, mentions, publisher, relations }) => {
    const days = daysOf(min, max);
    builder.context({ id, encounter: "CO_MENTIONED", status: "HELD", days, headcount: null }, mentions);
    source(id, publisher, null, relations);
    for (const official of mentions) builder.evidence(id, official, id);
  });
  await records(({ id, publisher, relations }) => source(id, publisher, publisher, relations));
  return builder;
}

/** Ingest stores an unknown date as an empty span; a graph made otherwise may have none. */
const daysOf = (min: number | null, max: number | null) =>
  min === null || max === null || min === UNDATED.min ? UNDATED : { min, max };
