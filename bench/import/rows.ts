/** A graph as the rows that a bare loader writes: every node and relationship with all that is stored of it, in files. */
import { createReadStream, createWriteStream, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Graph } from "../../src/graph/graph.ts";

/** Nodes by their labels, the one they are known by first. */
const NODES: readonly (readonly [labels: string, key: string])[] = [
  ["Country:Entity", "id"],
  ["Official:Entity", "id"],
  ["Event:Entity", "id"],
  ["Dataset", "name"],
  ["DatasetRecord", "id"],
  ["Evidence", "id"],
];
const RELATIONSHIPS = [
  ["REPRESENTS", "Official", "Country"],
  ["TOOK_PLACE_IN", "Event", "Country"],
  ["PARTICIPATED_IN", "Official", "Event"],
  ["PRESENT_AT", "Country", "Event"],
  ["FROM", "Evidence", "DatasetRecord"],
] as const;

/** Writes one file for each kind of node and relationship. */
export async function dumpRows(graph: Graph, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [at, [labels]] of NODES.entries()) {
    const [label] = labels.split(":");
    const text = `MATCH (n:${label}) RETURN properties(n) AS properties`;
    await put(folder, `${at}-${labels}`, await graph.read({ name: "bench.nodes", text }, {}));
  }
  for (const [at, [type, from, to]] of RELATIONSHIPS.entries()) {
    const keyOf = (variable: string) => `${variable}.id`;
    const text = `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN ${keyOf("a")} AS from, ${keyOf("b")} AS to, properties(r) AS properties`;
    await put(
      folder,
      `${NODES.length + at}-${type}-${from}-${to}`,
      await graph.read({ name: "bench.relationships", text }, {}),
    );
  }
}

async function put(folder: string, name: string, rows: readonly unknown[]): Promise<void> {
  const out = createWriteStream(join(folder, name));
  for (const row of rows)
    if (!out.write(`${JSON.stringify(row)}\n`))
      await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/** The bare loader: rows as they are, one hand-written statement a kind, `batch` of them a transaction. @returns how many */
export async function loadRows(graph: Graph, folder: string, batch: number): Promise<number> {
  let total = 0;
  const files = readdirSync(folder).sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
  for (const file of files) {
    const [, name = "", from = "", to = ""] = file.split("-");
    const text =
      from === ""
        ? `UNWIND $rows AS row MERGE (n:${name} {${name === "Dataset" ? "name" : "id"}: row.properties.${name === "Dataset" ? "name" : "id"}}) SET n += row.properties`
        : `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${name} {key: row.properties.key}]->(b) SET r += row.properties`;
    let rows: unknown[] = [];
    const flush = async () => {
      if (rows.length > 0) await graph.write((transaction) => transaction.read({ name: "bench.load", text }, { rows }));
      total += rows.length;
      rows = [];
    };
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      rows.push(JSON.parse(line));
      if (rows.length === batch) await flush();
    }
    await flush();
  }
  return total;
}
