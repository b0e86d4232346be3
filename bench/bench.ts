/** `npm run bench -- [part or query ...] [--short] [--by names]`: runs the parts by turns and prints their tables. */
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

const questions = QUESTIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const wanted = (part: string) => positionals.length === 0 || positionals.includes(part);
if (questions.length > 0) {
  const { queriesPart } = await import("./parts/queries.part.ts");
  console.log(await queriesPart(questions, pace, among<ContenderName>(CONTENDERS)));
}
if (wanted("http")) {
  const { httpPart } = await import("./parts/http.part.ts");
  console.log(await httpPart(pace, among<HttpName>(HTTP_CONTENDERS)));
}
