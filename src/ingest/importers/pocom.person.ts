/** People of the Historian's principal officers and chiefs of mission: officials of the United States with their years of life. */
import { fold } from "../../api/fold.ts";
import { editDistance } from "../resolution/title.ts";
import { textAt, type XmlElement } from "./xml.read.ts";

type Value = Readonly<Record<string, unknown>>;

/** President Taft has this slug among the presidents; here it is his grandson's. */
const OTHER_THAN_PRESIDENT: ReadonlyMap<string, string> = new Map([
  ["taft-william-howard", "taft-william-howard.1915"],
]);
/** Persons here, and the slugs that the Historian's list of presidents gives them. */
const PRESIDENTS: ReadonlyMap<string, string> = new Map([
  ["bush-george-herbert-walker", "bush-george-h-w"],
  ["van-buren-martin", "buren-martin-van"],
]);

export const officialIdOf = (person: string): string => `official:${OTHER_THAN_PRESIDENT.get(person) ?? person}`;

export const personRecordId = (person: string): string => `record:hsg-pocom/${person}`;

/** Ids of persons and terms. */
export const POCOM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface Names {
  /** As the person is usually called. */
  readonly name: string;
  readonly others: readonly string[];
}

const GENERATION = /,?\s(jr|sr|[ivx]+|\d(d|nd|rd|th))\.?$/i;

const partsOf = (text: string): readonly string[] =>
  fold(text.replace(GENERATION, ""))
    .replace(/'/g, "")
    .split(/[^a-z]+/)
    .filter((part) => part !== "");

/**
 * The least letters that the end of an other name is away from a part of the surname, which may be a maiden name and a
 * husband's: 0 where it is the person's, 1 where it is misspelled, more where it is somebody else's.
 */
const slipsOf = (other: string, surname: string): number => {
  const last = partsOf(other).at(-1) ?? "";
  return Math.min(...partsOf(surname).map((part) => editDistance(last, part)));
};

/**
 * `Henry A. (Heinz Alfred)` Kissinger goes by his other name, where there is one, else without what stands in brackets; Heinz Alfred is an alias.
 * The source gives some the other name of somebody else, `Henry Clay Ide` to Henry Clay: such a one is left out.
 */
function namesOf(element: XmlElement): Names {
  const [surname, forename, other, generation] = ["surname", "forename", "altname", "genName"].map((tag) =>
    textAt(element, `persName/${tag}`),
  );
  const after = generation ? `, ${generation}` : "";
  const whole = (first: string): string => `${first} ${surname}${after}`.replace(/\s+/g, " ").trim();
  const [before = "", inner = "", rest = ""] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(forename ?? "")?.slice(1) ?? [forename];
  const plain = whole(`${before} ${rest}`.trim() || inner);
  const full = whole(inner === "" ? before : `${inner} ${rest}`);
  const slips = other ? slipsOf(other, surname ?? "") : 0;
  const name = other && slips === 0 ? other : plain;
  const misspelled = other && slips === 1 ? [other] : [];
  return { name, others: [...new Set([plain, full, ...misspelled])].filter((text) => text !== name) };
}

/** @returns what is wrong with the element where it is no person */
export function personProblem(element: XmlElement): string | undefined {
  const id = textAt(element, "id");
  if (!POCOM_ID.test(id)) return `a person needs an id of a-z, 0-9 and -, not ${JSON.stringify(id)}`;
  if (textAt(element, "persName/surname") === "") return `person ${id} has no surname`;
  for (const tag of ["birth", "death"])
    if (!/^(\d{4})?$/.test(textAt(element, tag)))
      return `person ${id}: ${tag} ${JSON.stringify(textAt(element, tag))} is not a year`;
  return undefined;
}

export function personRecords(
  element: XmlElement,
  place: { readonly file: string; readonly line: number },
): readonly Value[] {
  const id = textAt(element, "id");
  const { name, others } = namesOf(element);
  const [birth, death] = [textAt(element, "birth"), textAt(element, "death")];
  const source = personRecordId(id);
  const official = officialIdOf(id);
  const president = PRESIDENTS.get(id);
  return [
    { record: "datasetRecord", id: source, dataset: "historian-pocom", recordId: id, ...place },
    {
      ...{ record: "official", id: official, name, country: "country:USA" },
      ...(others.length > 0 && { aliases: others.map((text) => ({ text, language: "en", kind: "SPELLING" })) }),
      ...(birth !== "" && { birth }),
      ...(death !== "" && { death }),
      evidence: [{ source, locator: "persName" }],
    },
    ...(president === undefined ? [] : [{ record: "merge", id: official, into: `official:${president}` }]),
  ];
}
