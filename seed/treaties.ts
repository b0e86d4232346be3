/**
 * Makes built-in/treaties.ndjson from the UN treaty collection (untc-treaties, as of March 2015), as the importer reads it: the treaties
 * that go by a known name, every party with its dates, and the organisations whose founding treaty is among them, with their members.
 * Run: CHANCERY_DATA=<folder of the data sets> npx tsx seed/treaties.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { KNOWN_TREATIES } from "../src/ingest/importers/untc.known.ts";
import { treatyRecordId, untcTreaties } from "../src/ingest/importers/untc-treaties.ts";
import { ndjson } from "./countries.ts";

export const TREATIES_FILE = new URL("built-in/treaties.ndjson", import.meta.url);

type Value = Readonly<Record<string, unknown>>;

const MADE: ReadonlySet<string> = new Set(["datasetRecord", "treaty", "organisation", "party", "membership"]);
const FOUNDED: ReadonlySet<string> = new Set([...KNOWN_TREATIES.values()].flatMap(({ founds }) => founds?.id ?? []));

/** The number of the treaty whose record or row says it. */
function numberOf(value: Value): string | undefined {
  const [evidence] = (value["evidence"] ?? [{ source: value["id"] }]) as readonly { readonly source: string }[];
  return evidence?.source.split("/")[1];
}

/** Participants that are organisations come by the countries' way: the seed has those that it names itself. */
const isChosen = (value: Value): boolean =>
  MADE.has(String(value["record"])) &&
  KNOWN_TREATIES.has(numberOf(value) ?? "") &&
  (value["record"] !== "organisation" ||
    (FOUNDED.has(String(value["id"])) && JSON.stringify(value).includes(`"${treatyRecordId(numberOf(value) ?? "")}"`)));

/** All records of the file, treaty by treaty. */
export async function treatyRecords(folder: string): Promise<readonly Value[]> {
  const records: Value[] = [];
  for await (const item of untcTreaties.read(join(folder, untcTreaties.name), undefined))
    if ("value" in item && isChosen(item.value)) records.push(item.value);
  return [
    { record: "dataset", name: untcTreaties.name, importedAt: "2026-11-24T00:00:00Z", rank: untcTreaties.rank },
    ...[...KNOWN_TREATIES.keys()].flatMap((number) => records.filter((one) => numberOf(one) === number)),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.env["CHANCERY_DATA"];
  if (!folder) throw new Error("CHANCERY_DATA names no folder");
  writeFileSync(TREATIES_FILE, ndjson(await treatyRecords(folder)));
}
