/** `npm run bench -- [part or query ...] [--short]`: runs the parts by turns and prints their tables. */
import { parseArgs } from "node:util";
import { FULL, type Pace, SHORT } from "./measure/rounds.ts";
import type { ContenderName } from "./peers/contender.ts";
import { QUESTIONS } from "./peers/questions.ts";

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean", default: false }, by: { type: "string" } },
});
const pace: Pace = values.short ? SHORT : FULL;
const ALL: readonly ContenderName[] = ["ours", "oursEmbedded", "neo4jGraphql", "statement"];
const by = (values.by?.split(",") as ContenderName[] | undefined) ?? ALL;

const { queriesPart } = await import("./parts/queries.part.ts");
const questions = QUESTIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
console.log(await queriesPart(questions, pace, by));
