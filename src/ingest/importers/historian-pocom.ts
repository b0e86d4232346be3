/** Principal officers and chiefs of mission of the United States since 1778, from the Office of the Historian. */
import { organisationRecords } from "../resolution/organisation.ts";
import { fileRead } from "./file.read.ts";
import type { Importer, Place, ReadOptions, Sourced } from "./importer.ts";
import {
  chiefOffice,
  chiefOfficeId,
  chiefSlug,
  organisationOfMission,
  principalOffice,
  principalOfficeId,
  receiverOf,
  USA,
} from "./pocom.office.ts";
import { POCOM_ID, personProblem, personRecordId, personRecords } from "./pocom.person.ts";
import { type Term, tenuresOf, termOf } from "./pocom.term.ts";
import { isWholeFolder, type Layout, progressOf, type SourceFile, sourceFiles } from "./source.files.ts";
import { textAt, type XmlElement, xmlElementsOf } from "./xml.read.ts";

const LAYOUT: Layout = {
  name: "historian-pocom",
  files: [/^(people\/[^/]+|missions-countries|missions-orgs|positions-principals|roles-country-chiefs)\/[^/]+\.xml$/],
  expected: "XML files in people, missions-countries, missions-orgs, positions-principals and roles-country-chiefs",
};

type Value = Readonly<Record<string, unknown>>;

/** What the files of persons and roles say, for the terms in the other files. */
interface Register {
  /** Where each person stands. */
  readonly people: Map<string, string>;
  /** Present ids by former ones. */
  readonly former: Map<string, string>;
  /** Titles of roles and positions by id. */
  readonly titles: Map<string, string>;
  readonly onBytes: (bytes: number) => void;
}

async function* read(path: string, options?: ReadOptions): AsyncGenerator<Sourced> {
  const files = await sourceFiles(path, LAYOUT);
  const register: Register = {
    ...{ people: new Map(), former: new Map(), titles: new Map() },
    onBytes: progressOf(files, options),
  };
  const inFolder = (folder: string) => files.filter(({ file }) => file.startsWith(`${folder}/`));
  // A person's record says what the files of missions tell of him too.
  if (!(await isWholeFolder(path, LAYOUT))) yield { incomplete: true };
  for (const source of inFolder("roles-country-chiefs")) yield* rolesOf(source, register);
  yield { file: files[0]?.file ?? "", line: 1, value: { record: "country", ...USA } };
  for (const source of inFolder("people")) yield* peopleOf(source, register);
  for (const source of inFolder("missions-countries")) yield* missionOf(source, register, countryOffices);
  for (const source of inFolder("missions-orgs")) yield* missionOf(source, register, organisationOffice);
  for (const source of inFolder("positions-principals")) yield* missionOf(source, register, positionOffice);
}

/** Where one breaks off, what it says of persons elsewhere is not known. */
const elementsIn = (
  source: SourceFile,
  tags: ReadonlySet<string>,
  { onBytes }: Register,
  take: (element: XmlElement, place: Place) => Iterable<Sourced>,
): AsyncGenerator<Sourced> => fileRead(source.file, xmlElementsOf(source, tags, onBytes), take, [{ incomplete: true }]);

const rolesOf = (source: SourceFile, register: Register): AsyncGenerator<Sourced> =>
  elementsIn(source, new Set(["role"]), register, (element) => {
    register.titles.set(textAt(element, "id"), textAt(element, "names/singular"));
    return [];
  });

function peopleOf(source: SourceFile, register: Register): AsyncGenerator<Sourced> {
  const { people, former } = register;
  return elementsIn(source, new Set(["person"]), register, function* (element, place) {
    const id = textAt(element, "id");
    const known = people.get(id);
    const problem = personProblem(element) ?? (known && `person ${id} stands in ${known} already`);
    if (problem) {
      yield {
        ...{ ...place, reject: problem, row: Object.fromEntries(element.lists) },
        ...(POCOM_ID.test(id) && { source: personRecordId(id) }),
      };
      return;
    }
    people.set(id, place.file);
    for (const old of element.lists.get("old-ids/old-id") ?? []) former.set(old, id);
    for (const value of personRecords(element, place)) yield { ...place, value };
  });
}

/** A mission or a position as its file tells it. */
interface Mission {
  /** Slug of a country's mission, id of an organisation's or of a position. */
  readonly id: string;
  readonly title: string;
  readonly terms: readonly Term[];
}

interface Offices {
  /** With what they refer to. */
  readonly values: readonly Value[];
  /** The id of a term's office, or why it has none. */
  readonly officeOf: (term: Term) => string | { readonly problem: string };
}

type OfficesOf = (mission: Mission, register: Register, evidenceOf: (term: Term) => Value) => Offices;

async function* missionOf(source: SourceFile, register: Register, officesOf: OfficesOf): AsyncGenerator<Sourced> {
  const { file } = source;
  const [counts, terms] = [new Map<string, number>(), [] as Term[]];
  const heads = new Map<string, string>();
  const personOf = (person: string): string => register.former.get(person) ?? person;
  const sourceOf = (person: string): string | undefined =>
    POCOM_ID.test(person) && isKnown(person, register) ? personRecordId(personOf(person)) : undefined;
  yield* elementsIn(source, TAGS, register, function* (element, place) {
    if (element.tag !== "chief" && element.tag !== "principal") {
      if (!heads.has(element.tag)) heads.set(element.tag, element.text);
    } else {
      const term = termOf(element, file, counts);
      const problem = typeof term === "string" ? term : personlessOf(term, register);
      if (problem !== undefined) {
        const source = sourceOf(textAt(element, "person-id"));
        yield { ...place, reject: problem, row: Object.fromEntries(element.lists), ...(source && { source }) };
        // Nobody knows whose term it is: it may be anybody's.
        if (source === undefined) yield { incomplete: true };
      } else if (typeof term !== "string") terms.push(term);
    }
  });
  const mission = { id: heads.get("territory-id") ?? heads.get("id") ?? "", title: heads.get("singular") ?? "", terms };
  const evidenceOf = ({ person, locator }: Term): Value => ({ source: personRecordId(personOf(person)), locator });
  const { values, officeOf } = officesOf(mission, register, evidenceOf);
  const placed = terms.flatMap((term) => {
    const office = officeOf(term);
    return typeof office === "string" ? [{ term, office }] : [];
  });
  for (const term of terms) {
    const office = officeOf(term);
    if (typeof office !== "string")
      yield { file, line: term.line, reject: office.problem, row: term, source: personRecordId(personOf(term.person)) };
  }
  for (const value of values) yield { file, line: terms[0]?.line ?? 1, value };
  const offices = new Map(placed.map(({ term, office }) => [term, office]));
  for (const { line, value } of tenuresOf([...offices.keys()], (term) => offices.get(term) ?? "", personOf))
    yield { file, line, value };
}

const TAGS = new Set(["territory-id", "id", "singular", "chief", "principal"]);

/** Where the files of persons are read too, everybody must stand in one. */
const isKnown = (person: string, { people, former }: Register): boolean =>
  people.size === 0 || people.has(person) || former.has(person);
const personlessOf = ({ person, locator }: Term, register: Register): string | undefined =>
  isKnown(person, register) ? undefined : `term ${locator}: there is no person ${person}`;

/** One office a mission, and one for each other state that received it under the same heading. */
function countryOffices({ id, terms }: Mission, { titles }: Register, evidenceOf: (term: Term) => Value): Offices {
  const slugOf = ({ territory }: Term) => chiefSlug(id, territory);
  const firsts = new Map<string, Term>();
  for (const term of terms)
    if (!firsts.has(slugOf(term)) && receiverOf(term.territory, term.start) !== undefined)
      firsts.set(slugOf(term), term);
  const values = [...firsts].flatMap(([slug, first]) => {
    const country = receiverOf(first.territory, first.start);
    if (country === undefined) return [];
    const roles = terms.filter((term) => slugOf(term) === slug).map(({ role }) => titles.get(role) ?? "");
    return [{ record: "country", ...country }, chiefOffice(slug, country, roles, evidenceOf(first))];
  });
  return {
    values,
    officeOf: (term) =>
      receiverOf(term.territory, term.start) === undefined
        ? {
            problem: `term ${term.locator}: contemporary-territory-id ${JSON.stringify(term.territory)} is no country that is known`,
          }
        : chiefOfficeId(slugOf(term)),
  };
}

function organisationOffice(
  { id, title, terms }: Mission,
  { titles }: Register,
  evidenceOf: (term: Term) => Value,
): Offices {
  const organisation = organisationOfMission(id);
  const [first] = terms;
  if (organisation === undefined || first === undefined)
    return {
      values: [],
      officeOf: () => ({ problem: `mission ${JSON.stringify(id)} is to no organisation that is known` }),
    };
  const slug = organisation.id.replace("organisation:", "");
  const roles = [title, ...terms.map(({ role }) => titles.get(role) ?? "")];
  const values = [...organisationRecords(organisation), chiefOffice(slug, organisation, roles, evidenceOf(first))];
  return { values, officeOf: () => chiefOfficeId(slug) };
}

function positionOffice({ id, title, terms }: Mission, _: Register, evidenceOf: (term: Term) => Value): Offices {
  const [first] = terms;
  if (first === undefined || id === "" || title === "")
    return { values: [], officeOf: () => ({ problem: "the position has no id or no name" }) };
  return { values: [principalOffice(id, title, evidenceOf(first))], officeOf: () => principalOfficeId(id) };
}

export const historianPocom: Importer<unknown> = {
  name: LAYOUT.name,
  rank: 2,
  isWhole: (path) => isWholeFolder(path, LAYOUT),
  read: (path, _around, options) => read(path, options),
};
