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
  const builder = new ProjectionBuilder();
  const parts = partsOf(builder);
  const begun: Pages[] = [];
  /** Asks for the first rows of a part, so that the engine works on it while those of the part before are taken. */
  const begin = ({ statement }: Part) => {
    const pages = graph.stream(statement, {}, reading)[Symbol.asyncIterator]();
    begun.push(pages);
    const first = pages.next();
    first.catch(() => {}); // whoever takes the rows is told
    return { pages, first };
  };
  let looked = performance.now();
  const moved = async () => {
    looked = performance.now();
    return (await graph.version(reading)).version !== version;
  };
  try {
    let next = begin(parts[0] as Part);
    for (const [at, { take }] of parts.entries()) {
      const { pages, first } = next;
      const following = parts[at + 1];
      if (following !== undefined) next = begin(following);
      for (let page = await first; page.done !== true; page = await pages.next()) {
        for (const row of page.value) take(row);
        if (performance.now() - looked > LOOK_MS && (await moved())) return undefined;
      }
    }
    if (await moved()) return undefined;
  } finally {
    // What has begun is not read to its end where another part failed or the graph has moved.
    ended.abort();
    await Promise.allSettled(begun.map((pages) => pages.return?.()));
  }
  return run(builder.build(graphId, version), signal);
}

type Pages = AsyncIterator<readonly unknown[]>;

/** A statement, and what becomes of its rows. */
interface Part {
  readonly statement: Statement<Record<string, never>, unknown>;
  take(row: unknown): void;
}

const part = <R>(statement: Statement<Record<string, never>, R>, take: (row: R) => void): Part => ({
  statement,
  take: take as (row: unknown) => void,
});

/** Who takes part is told before that in which they do, and that before what is evidence for it. */
function partsOf(builder: ProjectionBuilder): readonly Part[] {
  const source = (id: string, publisher: string, dataset: string | null, relations: read.SourceRow["relations"]) => {
    builder.source(id, publisher, dataset);
    for (const key of relations)
      if (key?.startsWith("PARTICIPATED_IN ") || key?.startsWith("SIGNED ")) builder.evidenceFor(key, id);
  };
  return [
    part(read.officials, ({ id }) => builder.official(id)),
    part(read.datasets, ({ name }) => builder.dataset(name)),
    part(read.events, ({ participants, encounter, min, max, ...event }) =>
      builder.context({ ...event, encounter: encounter as Encounter, days: daysOf(min, max) }, participants),
    ),
    part(read.treaties, ({ id, min, max }) =>
      builder.context({ id, encounter: "CO_SIGNED", status: "HELD", days: daysOf(min, max), headcount: null }, []),
    ),
    part(read.signatures, ({ official, treaty, min, max }) => builder.signature(treaty, official, daysOf(min, max))),
    // The ids of articles come before those of records.
    part(read.articles, ({ id, min, max, mentions, publisher, relations }) => {
      const days = daysOf(min, max);
      builder.context({ id, encounter: "CO_MENTIONED", status: "HELD", days, headcount: null }, mentions);
      source(id, publisher, null, relations);
      for (const official of mentions) builder.evidence(id, official, id);
    }),
    part(read.records, ({ id, publisher, relations }) => source(id, publisher, publisher, relations)),
  ];
}

/** Ingest stores an unknown date as an empty span; a graph made otherwise may have none. */
const daysOf = (min: number | null, max: number | null) =>
  min === null || max === null || min === UNDATED.min ? UNDATED : { min, max };
