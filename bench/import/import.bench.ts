/** What the write path costs beside a bare loader that writes the same rows, on both engines: rate, again, growth, memory. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptied, startNeo4j, whyNoNeo4j } from "../../tests/support/neo4j.ts";
import { firstLines, icewsLines } from "./icews.ts";

interface Load {
  readonly seconds: number;
  /** Of this process alone: Neo4j's own is not in it. */
  readonly cpu: number;
  readonly peakMb: number;
}

const { argv } = process;
const option = (name: string) => argv.find((one) => one.startsWith(`--${name}=`))?.split("=")[1];
const SIZES = (option("facts") ?? "50000,100000,200000").split(",").map(Number);
const ENGINES = (option("engines") ?? "embedded,neo4j").split(",").filter(Boolean);
const ROUNDS = Number(option("rounds") ?? 3);
const folder = mkdtempSync(join(tmpdir(), "chancery-import-bench-"));

function load(mode: string, facts: number, target: string, rows: string, password = ""): Load {
  const args = ["--import", "tsx", "bench/import/load.ts", mode, String(facts), target, rows];
  const env = { ...process.env, NEO4J_PASSWORD: password };
  const said = execFileSync(process.execPath, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(said) as Load;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
const of = (loads: readonly Load[], what: keyof Load) => median(loads.map((one) => one[what]));

/** Bare and import by turns, each into an empty graph, then the import again into the graph that it made. */
async function measure(
  engine: string,
  facts: number,
  server?: Awaited<ReturnType<typeof startNeo4j>>,
): Promise<string> {
  const rows = join(folder, `rows-${facts}`);
  const path = join(folder, "graph");
  const target = server?.uri ?? path;
  const empty = async () => (server === undefined ? rmSync(path, { recursive: true, force: true }) : emptied(server));
  const run = (mode: string) => load(mode, facts, target, rows, server?.password);
  await empty();
  run("import");
  run("dump");
  const [bare, first, again]: [Load[], Load[], Load[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await empty();
    bare.push(run("bare"));
    await empty();
    first.push(run("import"));
    again.push(run("import"));
  }
  const cells = [
    engine,
    facts,
    of(bare, "seconds").toFixed(1),
    of(first, "seconds").toFixed(1),
    (of(bare, "seconds") / of(first, "seconds")).toFixed(2),
    (of(bare, "cpu") / of(first, "cpu")).toFixed(2),
    (of(first, "seconds") / of(again, "seconds")).toFixed(1),
    of(bare, "peakMb").toFixed(0),
    of(first, "peakMb").toFixed(0),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What the named events of ICEWS take, an eighth of them first, then twice as many each time: seconds and CPU for the same row. */
async function growth(data: string): Promise<void> {
  const all = icewsLines(data);
  console.log("| ICEWS, lines | import, s | times the half | CPU, s | times the half | peak, MB |");
  console.log("| --: | --: | --: | --: | --: | --: |");
  let half: Load | undefined;
  for (const lines of [8, 4, 2, 1].map((part) => Math.floor(all / part))) {
    const [rows, path] = [join(folder, `icews-${lines}`), join(folder, "graph")];
    firstLines(data, lines, rows);
    const loads: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rmSync(path, { recursive: true, force: true });
      loads.push(load("icews", lines, path, rows));
    }
    const now: Load = { seconds: of(loads, "seconds"), cpu: of(loads, "cpu"), peakMb: of(loads, "peakMb") };
    const times = (what: keyof Load) => (half === undefined ? "" : (now[what] / half[what]).toFixed(2));
    const cells = [now.seconds.toFixed(1), times("seconds"), now.cpu.toFixed(1), times("cpu"), now.peakMb.toFixed(0)];
    console.log(`| ${[lines, ...cells].join(" | ")} |`);
    half = now;
  }
}

console.log(
  "| engine | facts | bare, s | import, s | rate to bare | the same in CPU | again, times faster | bare, MB | import, MB |",
);
console.log("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
try {
  for (const engine of ENGINES) {
    const reason = engine === "neo4j" ? whyNoNeo4j() : undefined;
    if (reason !== undefined) console.log(`no Neo4j: ${reason}`);
    else {
      const server = engine === "neo4j" ? await startNeo4j() : undefined;
      try {
        for (const facts of SIZES) console.log(await measure(engine, facts, server));
      } finally {
        await server?.remove();
      }
    }
  }
  const data = process.env["CHANCERY_DATA"];
  if (data === undefined) console.log("no growth of ICEWS: CHANCERY_DATA names no folder with the data sets");
  else await growth(data);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
