/** `npm run bench -- [part or query ...] [--short] [--by names]`: runs the parts one after the other and prints their tables. */
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { HTTP_CONTENDERS, type HttpName } from "./http/http.contender.ts";
import { FULL, type Pace, SHORT } from "./measure/rounds.ts";
import { CONTENDERS, type ContenderName } from "./peers/contender.ts";
import { QUESTIONS } from "./peers/questions.ts";

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean", default: false }, by: { type: "string" } },
});
const pace: Pace = values.short ? SHORT : FULL;

/** Those that `--by` names, or all. */
const among = <Name extends string>(names: Readonly<Record<Name, unknown>>): Name[] =>
  (Object.keys(names) as Name[]).filter((name) => values.by === undefined || values.by.split(",").includes(name));

interface Part {
  readonly title: string;
  run(): Promise<string>;
}

const queries = async (names: readonly string[]) => {
  const { queriesPart } = await import("./parts/queries.part.ts");
  const questions = QUESTIONS.filter(({ name }) => names.includes(name));
  return queriesPart(questions, pace, among<ContenderName>(CONTENDERS));
};

const PARTS: Readonly<Record<string, Part>> = {
  execution: {
    title: "Execution alone",
    run: async () => (await import("./parts/execution.part.ts")).executionPart(pace),
  },
  http: {
    title: "The HTTP layer",
    run: async () => (await import("./parts/http.part.ts")).httpPart(pace, among<HttpName>(HTTP_CONTENDERS)),
  },
  queries: { title: "Queries", run: () => queries(QUESTIONS.map(({ name }) => name)) },
  write: { title: "Writing", run: async () => (await import("./parts/write.part.ts")).writePart(pace) },
  start: { title: "The first request", run: async () => (await import("./parts/start.part.ts")).startPart(pace) },
  growth: { title: "Growth", run: async () => (await import("./parts/growth.part.ts")).growthPart(pace) },
  soak: { title: "Soak", run: async () => (await import("./parts/soak.part.ts")).soakPart(pace) },
};

const asked = positionals.filter((name) => QUESTIONS.some((question) => question.name === name));
const unknown = positionals.filter((name) => !(name in PARTS || asked.includes(name)));
if (unknown.length > 0) {
  const known = [...Object.keys(PARTS), ...QUESTIONS.map(({ name }) => name)].join(", ");
  console.error(`There is no ${unknown.join(", ")}; there are ${known}.`);
  process.exit(2);
}
const parts: Part[] = [
  ...(asked.length > 0 ? [{ title: "Queries", run: () => queries(asked) }] : []),
  ...Object.entries(PARTS)
    .filter(([name]) => positionals.length === 0 || positionals.includes(name))
    .map(([, part]) => part),
];

console.log(`# Benchmark of ${new Date().toISOString().slice(0, 10)}${values.short ? ", short" : ""}\n`);
const [cpu] = cpus();
console.log(
  `${cpus().length} cores of ${cpu?.model ?? "an unknown kind"}, ${(totalmem() / 1e9).toFixed(0)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}. ` +
    `Load before it began: ${loadavg()[0]?.toFixed(1)}.`,
);
for (const { title, run } of parts) {
  console.log(`\n## ${title}\n`);
  console.log(await run());
}
