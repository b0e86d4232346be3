/** A small world to trace in, as records: who met whom, when, by which sources, with every rule of tracing in it once. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Graph } from "../../src/graph/graph.ts";
import { importRecords } from "../../src/ingest/import.ts";
import { type EngineName, emptyGraph } from "./engines.ts";

type Record = Readonly<{ record: string } & { [field: string]: unknown }>;

const sources = (...ids: readonly string[]) => ids.map((source) => ({ source, locator: "line 1" }));

const official = (name: string): Record => ({ record: "official", id: `official:${name}`, name: `${name} Example` });

/** @param present by official, the sources that say so; `official/ROLE` for a role of its own */
const event = (
  name: string,
  fields: { [field: string]: unknown },
  present: { [official: string]: readonly string[] },
): Record[] => [
  { record: "event", id: `event:${name}`, name, kind: "MEETING", ...fields },
  ...Object.entries(present).map(([who, ids]) => {
    const [name_, role = "ATTENDEE"] = who.split("/");
    return {
      record: "participation",
      official: `official:${name_}`,
      event: `event:${name}`,
      role,
      evidence: sources(...ids),
    };
  }),
];

const [V1, V2, T1] = ["record:visits/1", "record:visits/2", "record:trips/1"] as const;
const [HERALD, TIMES] = ["article:herald", "article:times"] as const;

const dataset = (name: string, ...ids: readonly string[]): Record[] => [
  { record: "dataset", name, importedAt: "2024-01-01T00:00:00Z", rank: 1 },
  ...ids.map((id) => ({
    ...{ record: "datasetRecord", id, dataset: name, recordId: id.split("/")[1], file: `${name}.csv`, line: 1 },
  })),
];

const RECORDS: readonly Record[] = [
  ...["ann", "bob", "cyd", "dan", "eve", "fay", "gus", "hal"].map(official),
  ...dataset("visits", V1, V2),
  ...dataset("trips", T1),
  { record: "article", id: HERALD, name: "Ann, Bob and Fay", publisher: "Herald", published: "2020-03-01" },
  { record: "article", id: TIMES, name: "Ann and Bob", publisher: "Times" },
  // Ann and Bob met face to face, spoke from afar, and two publishers know of the first.
  ...event("ann-bob", { encounter: "DIRECT", start: "2020-01-10" }, { ann: [V1, HERALD], bob: [V1, TIMES] }),
  ...event("ann-bob-call", { encounter: "PHONE", start: "2021-06-01" }, { ann: [T1], bob: [T1] }),
  // Bob received Cyd in a month of which the day is not known; he is on record in two roles, by two records.
  ...event(
    "bob-cyd",
    { encounter: "VISIT", start: "2020-02", end: "2020-02-20" },
    { "bob/HOST": [V2], "bob/SPEAKER": [V1], cyd: [V2] },
  ),
  ...event("bob-cyd-undated", { encounter: "DIRECT" }, { bob: [T1], cyd: [T1] }),
  // Cyd had met Dan before that.
  ...event("cyd-dan", { encounter: "DIRECT", start: "2019-12-01" }, { cyd: [V1], dan: [V1] }),
  // A summit of forty, of whom three are named; one without evidence.
  ...event(
    "summit",
    { encounter: "CO_ATTENDED", start: "2020-05-05", end: "2020-05-07", headcount: 40 },
    { ann: [V1], dan: [V1], gus: [] },
  ),
  ...event("dan-eve", { encounter: "DIRECT", status: "PLANNED", start: "2020-09" }, { dan: [V1], eve: [V1] }),
  // Eve signed with Fay, both on known dates; with Gus it is not known when he did.
  { record: "treaty", id: "treaty:eve-fay", name: "Treaty", scope: "BILATERAL", adopted: "2018-01-01" },
  { record: "signature", official: "official:eve", treaty: "treaty:eve-fay", date: "2018-03", evidence: sources(V1) },
  {
    ...{ record: "signature", official: "official:fay", treaty: "treaty:eve-fay", date: "2018-02-07" },
    evidence: sources(V1),
  },
  { record: "treaty", id: "treaty:eve-gus", name: "Another", scope: "BILATERAL", adopted: "2017" },
  {
    record: "signature",
    official: "official:eve",
    treaty: "treaty:eve-gus",
    date: "2017-05-01",
    evidence: sources(T1),
  },
  { record: "signature", official: "official:gus", treaty: "treaty:eve-gus", evidence: sources(T1) },
  { record: "mention", article: HERALD, entity: "official:ann" },
  { record: "mention", article: HERALD, entity: "official:fay", count: 2 },
];

/** Brings records into the graph. */
export async function bringIn(graph: Graph, records: readonly Record[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-world-"));
  const file = join(folder, "world.ndjson");
  try {
    writeFileSync(file, records.map((one) => `${JSON.stringify(one)}\n`).join(""));
    const { rejected } = await importRecords(graph, [file], {
      onReject: ({ reason }) => {
        throw new Error(reason);
      },
    });
    if (rejected > 0) throw new Error(`${rejected} records of the test's world were refused`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The world in a graph of its own. */
export async function smallWorld(engine: EngineName): Promise<Graph> {
  const graph = await emptyGraph(engine);
  await bringIn(graph, RECORDS);
  return graph;
}
