/** Territories through time, from the Office of the Historian: countries with their validity, and who followed whom. */
import { countryOfSlug } from "../resolution/country.ts";
import { fileRead } from "./file.read.ts";
import type { Importer, Place, ReadOptions, Sourced } from "./importer.ts";
import { isWholeFolder, type Layout, progressOf, type SourceFile, sourceFiles } from "./source.files.ts";
import { textAt, type XmlElement, xmlElementsOf } from "./xml.read.ts";

const LAYOUT: Layout = {
  name: "historian-gsh",
  files: [/^data\/territories\/[^/]+\.xml$/],
  expected: "XML files in data/territories",
};

/** Ids are slugs, some with `TBD` where a year is not known yet. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*(-TBD)?$/;

const sourceOf = (id: string): string => `record:hsg-gsh/${id}`;

/** The country of a territory: its alpha-3 where it is on today's map and has one, else its slug in lower case. */
function idOf(slug: string): string {
  const present = countryOfSlug(slug)?.id;
  return present !== undefined && /^country:[A-Z]{3}$/.test(present) ? present : `country:${slug.toLowerCase()}`;
}

/** The years of a territory as EDTF; null for what the format cannot say: an open end, a year before the common era, none. */
function yearOf(text: string): string | null {
  const year = Number(text);
  return /^\d{1,4}$/.test(text) && year > 0 && year < 9999 ? text.padStart(4, "0") : null;
}

const runsBackwards = ({ since, until }: Territory): boolean =>
  since !== "" && until !== "" && Number(until) < Number(since);

/** What a slug calls a territory that no file tells of. */
const nameOf = (slug: string): string =>
  countryOfSlug(slug)?.name ??
  slug
    .replace(/-(\d{4}|TBD)$/, "")
    .split("-")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(" ");

interface Territory {
  readonly id: string;
  readonly since: string;
  readonly until: string;
}

function territoryOf(element: XmlElement): Territory | string {
  const [id, since, until] = ["id", "valid-since", "valid-until"].map((path) => textAt(element, path));
  if (id === undefined || !SLUG.test(id)) return `a territory needs an id of a-z, 0-9 and -, not ${JSON.stringify(id)}`;
  if (textAt(element, "short-form-name") === "") return `territory ${id} has no short-form-name`;
  for (const year of [since, until])
    if (!/^-?\d{0,4}$/.test(year ?? "")) return `territory ${id}: ${JSON.stringify(year)} is not a year`;
  return { id, since: since ?? "", until: until ?? "" };
}

/** @param named told of each territory that the element names, with its slug */
function* recordsOf(
  element: XmlElement,
  territory: Territory,
  place: { readonly file: string; readonly line: number },
  named: (slug: string) => void,
): Generator<Readonly<Record<string, unknown>>> {
  const { id, since, until } = territory;
  const source = sourceOf(id);
  const country = idOf(id);
  const official = textAt(element, "long-form-name");
  const name = textAt(element, "short-form-name");
  yield { record: "datasetRecord", id: source, dataset: LAYOUT.name, recordId: id, ...place };
  yield {
    ...{ record: "country", id: country, name },
    ...(official !== "" && official !== name && { officialName: official }),
    ...(!runsBackwards(territory) && { validFrom: yearOf(since), validTo: yearOf(until) }),
    evidence: [{ source, locator: "short-form-name" }],
  };
  for (const [path, locator] of [
    ["predecessors/predecessor", "predecessors"],
    ["successors/successor", "successors"],
  ] as const)
    for (const other of new Set(element.lists.get(path))) {
      if (!SLUG.test(other) || idOf(other) === country) continue;
      named(other);
      const [predecessor, successor] = locator === "predecessors" ? [idOf(other), country] : [country, idOf(other)];
      yield { record: "succession", predecessor, successor, evidence: [{ source, locator }] };
    }
}

async function* read(path: string, options?: ReadOptions): AsyncGenerator<Sourced> {
  const files = await sourceFiles(path, LAYOUT);
  const onBytes = progressOf(files, options);
  const told = new Map<string, string>();
  const named = new Map<string, { readonly file: string; readonly line: number }>();
  for (const source of files) yield* territoriesOf(source, told, named, onBytes);
  const countries = new Set([...told.keys()].map(idOf));
  for (const [slug, place] of named)
    if (!countries.has(idOf(slug)))
      yield { ...place, value: { record: "country", id: idOf(slug), name: nameOf(slug) } };
}

function territoriesOf(
  source: SourceFile,
  told: Map<string, string>,
  named: Map<string, Place>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Sourced> {
  return fileRead(source.file, xmlElementsOf(source, new Set(["territory"]), onBytes), function* (element, place) {
    const territory = territoryOf(element);
    const row = Object.fromEntries(element.lists);
    if (typeof territory === "string") {
      const id = textAt(element, "id");
      yield { ...place, reject: territory, row, ...(SLUG.test(id) && { source: sourceOf(id) }) };
      return;
    }
    const { id, since, until } = territory;
    if (told.has(id)) {
      yield { ...place, reject: `territory ${id} stands in ${told.get(id)} already`, row, source: sourceOf(id) };
      return;
    }
    told.set(id, place.file);
    if (runsBackwards(territory))
      yield {
        ...{ ...place, row, source: sourceOf(id) },
        reject: `territory ${id}: its validity runs backwards, from ${since} until ${until}`,
      };
    for (const value of recordsOf(element, territory, place, (slug) => named.set(slug, place)))
      yield { ...place, value };
  });
}

export const historianGsh: Importer<unknown> = {
  name: LAYOUT.name,
  rank: 1,
  isWhole: (path) => isWholeFolder(path, LAYOUT),
  read: (path, _around, options) => read(path, options),
};
