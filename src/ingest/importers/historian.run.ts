/** One run over a data set of the Historian: read once for all its names, decided, read again for the records. */
import { countryOfId } from "../resolution/country.ts";
import { fileRead, isUnread } from "./file.read.ts";
import { USA } from "./historian.event.ts";
import { type Element, elementsOf, progressOver, type SourceFile, type Value } from "./historian.read.ts";
import type { Place, ReadOptions, ReviewRow, Sourced } from "./importer.ts";

export interface Country {
  readonly id: string;
  readonly name: string;
}

/** What visits and trips have in common. */
interface Item {
  /** `record:...` */
  readonly source: string;
  /** Without its namespace. */
  readonly id: string;
  readonly country: Country;
}

interface Run<One extends Item, Decided> {
  readonly dataset: string;
  /** The id of the record that an element of this id makes. */
  readonly sourceOf: (id: string) => string;
  /** What an element says, or what is wrong with it. */
  readonly item: (element: Element) => One | string;
  /** Told all items at once. */
  readonly decide: (items: readonly One[]) => Decided;
  readonly records: (item: One, decided: Decided) => Iterable<Value>;
  readonly reviews: (item: One, decided: Decided) => readonly ReviewRow[];
}

/** Everything the files say; a file that breaks gives what stood before, then a reject, and is not called opened. */
export async function* readTwice<One extends Item, Decided>(
  files: readonly SourceFile[],
  tag: string,
  options: ReadOptions,
  run: Run<One, Decided>,
): AsyncGenerator<Sourced> {
  const onBytes = await progressOver(files, options, 2);
  const items = new Map<string, { readonly item: One; readonly at: string }>();
  for (const { path, file } of files)
    for await (const read of elementsOf(path, tag, onBytes)) {
      const item = isUnread(read) ? "" : run.item(read);
      if (typeof item !== "string" && !items.has(item.id)) items.set(item.id, { item, at: `${file}:${read.line}` });
    }
  const decided = run.decide([...items.values()].map(({ item }) => item));
  const countries = new Set<string>();
  function* itemOf(read: Element, place: Place): Generator<Sourced> {
    const id = read.fields["id"] ?? "";
    const known = items.get(id);
    // One of that id that cannot be read may stand before it.
    const isFirst = known?.at === `${place.file}:${place.line}`;
    const item = isFirst ? known.item : run.item(read);
    if (typeof item === "string") {
      yield { ...place, reject: item, row: read.fields, ...(/^\d+$/.test(id) && { source: run.sourceOf(id) }) };
      return;
    }
    if (!isFirst) {
      yield {
        ...place,
        reject: `${tag} ${id} stands in the files already`,
        row: read.fields,
        source: run.sourceOf(id),
      };
      return;
    }
    items.delete(id);
    const { source, country } = item;
    yield {
      ...place,
      value: { record: "datasetRecord", id: source, dataset: run.dataset, recordId: id, ...place },
    };
    const values = [...run.records(item, decided)];
    for (const { id: named, name } of [country, USA, ...values.flatMap(countriesIn)])
      if (!countries.has(named) && countries.add(named))
        yield { ...place, value: { record: "country", id: named, name } };
    for (const value of values) yield { ...place, value };
    for (const review of run.reviews(item, decided)) yield { ...place, review };
  }
  for (const { path, file } of files) yield* fileRead(file, elementsOf(path, tag, onBytes), itemOf);
}

/** The countries that a record refers to: those of persons met may be others than the guest's and the host's. */
const countriesIn = ({ country, onBehalfOf }: Value): readonly Country[] =>
  [country, onBehalfOf].flatMap((id) => (typeof id === "string" ? (countryOfId(id) ?? []) : []));
