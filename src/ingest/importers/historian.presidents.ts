/** The Historian's list of presidents: persons, and their terms of office. */
import { PRESIDENTS } from "../resolution/president.ts";
import { fileRead } from "./file.read.ts";
import { USA } from "./historian.event.ts";
import { type Element, elementsOf, type SourceFile, type Value } from "./historian.read.ts";
import type { Place, Sourced } from "./importer.ts";

const OFFICE = "office:us-president";
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** The records of the list; a president who served twice stands in it twice. */
export async function* presidentsOf(files: readonly SourceFile[]): AsyncGenerator<Sourced> {
  let first = true;
  function* presidentOf(read: Element, place: Place): Generator<Sourced> {
    const { id = "", "took-office-date": start = "" } = read.fields;
    const n = read.attributes["@n"] ?? "";
    if (id === "" || n === "" || !ISO_DAY.test(start)) {
      yield { ...place, reject: "a president needs a number, an id and a took-office-date", row: read.fields };
      return;
    }
    const source = `record:hsg-travels/presidents/${n}`;
    const recordId = `presidents/${n}`;
    yield {
      ...place,
      value: { record: "datasetRecord", id: source, dataset: "historian-travels", recordId, ...place },
    };
    if (first) yield { ...place, value: { record: "country", ...USA } };
    first = false;
    for (const value of recordsOf(read, source)) yield { ...place, value };
  }
  for (const { path, file } of files) yield* fileRead(file, elementsOf(path, "president"), presidentOf);
}

function* recordsOf({ fields }: Element, source: string): Generator<Value> {
  const { id = "", name = "", "birth-year": birth = "", "death-year": death = "" } = fields;
  const { "took-office-date": start = "", "left-office-date": left = "" } = fields;
  const evidence = (locator: string) => ({ evidence: [{ source, locator }] });
  const official = `official:${id}`;
  yield {
    ...{ record: "office", id: OFFICE, name: "President of the United States", of: USA.id },
    ...evidence("took-office-date"),
  };
  yield {
    ...{ record: "official", id: official, name, country: USA.id },
    ...(birth !== "" && { birth }),
    ...(death !== "" && { death }),
    ...evidence("name"),
  };
  const end = left === "" ? endOf(id, start) : left;
  yield {
    ...{ record: "tenure", official, office: OFFICE, start },
    ...(end !== undefined && { end }),
    ...evidence("took-office-date"),
  };
}

/** The list leaves the end open where it was not yet known; the next president's start closes it. */
const endOf = (id: string, start: string): string | undefined =>
  PRESIDENTS.find(({ slug, from }) => slug === id && from === start)?.to;
