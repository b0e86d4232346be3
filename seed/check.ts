/** Checks every fact of the built-in seed against the record that it cites. Run: CHANCERY_DATA=<folder of the data sets> npx tsx seed/check.ts */
import { pathToFileURL } from "node:url";
import { type Check, type Fact, factsOf, readSeed, type Seed } from "./check/fact.ts";
import { checkOfficer, checkTrip, checkVisit } from "./check/historian.ts";
import {
  ARTICLES,
  checkArticle,
  checkCountries,
  checkKoreanName,
  checkLeader,
  checkTreaty,
  copiedRun,
  readArticle,
} from "./check/tables.ts";

/** What is wrong, beginning with the place in the seed. */
export type Problem = string;

/** Which check looks at facts of which source, by the beginning of its id. */
export const checks = (folder: string): readonly (readonly [prefix: string, check: Check])[] => [
  ["record:countries/", checkCountries()],
  ["record:korean-names/", checkKoreanName],
  ["article:", checkArticle(folder)],
  ["record:hsg-visits/", checkVisit(folder)],
  ["record:hsg-travels/", checkTrip(folder)],
  ["record:hsg-pocom/", checkOfficer(folder)],
  ["record:wikidata/", checkLeader(folder)],
  ["record:untc/", checkTreaty(folder)],
];

/** Facts that differ from their source, and facts that no check looks at. */
export function sourceProblems(seed: Seed, folder: string): Problem[] {
  const table = checks(folder);
  return factsOf(seed).flatMap((fact: Fact) => {
    const check = table.find(([prefix]) => fact.source.startsWith(prefix))?.[1];
    const problem = check === undefined ? `no check knows the source` : check(fact, seed);
    return problem === undefined
      ? []
      : [`${fact.place}: ${fact.record.record} by ${fact.source}, ${fact.locator}: ${problem}`];
  });
}

/** Words of the articles that stand in the seed. Their titles do, as names. */
export function copyProblems(seed: Seed, folder: string): Problem[] {
  const articles = ARTICLES.map((id) => readArticle(folder, id));
  return seed.records.flatMap(({ record, place }) =>
    articles.flatMap((article) =>
      Object.entries(record).flatMap(([field, value]) => {
        const run = typeof value === "string" && field !== "name" ? copiedRun(value, article) : undefined;
        return run === undefined ? [] : [`${place}: ${field} copies "${run}"`];
      }),
    ),
  );
}

/** Records that need no evidence: they are evidence, or names for it. */
const UNEVIDENCED = new Set(["dataset", "datasetRecord", "topic", "mention"]);

/** Entities and relations without a reason to be believed. */
export const evidenceProblems = ({ records }: Seed): Problem[] =>
  records.flatMap(({ record, place }) =>
    UNEVIDENCED.has(record.record) || (record.evidence ?? []).length > 0
      ? []
      : [`${place}: ${record.record} without evidence`],
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.env["CHANCERY_DATA"];
  if (!folder) throw new Error("CHANCERY_DATA names no folder");
  const seed = readSeed();
  const problems = [...evidenceProblems(seed), ...sourceProblems(seed, folder), ...copyProblems(seed, folder)];
  for (const problem of problems) console.log(problem);
  console.log(`${factsOf(seed).length} facts checked, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
