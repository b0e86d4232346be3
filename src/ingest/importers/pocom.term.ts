/** Terms of the Historian's chiefs of mission and principal officers, and the tenures that they make. */
import { officialIdOf, POCOM_ID, personRecordId } from "./pocom.person.ts";
import { textAt, type XmlElement } from "./xml.read.ts";

export interface Term {
  readonly line: number;
  /** `FILE#TERM/N`, N counting the terms of that id in the file. */
  readonly locator: string;
  readonly person: string;
  readonly role: string;
  /** Slug of the territory that received the chief; empty for other terms. */
  readonly territory: string;
  readonly start: string;
  readonly ended: string;
  readonly note: string;
  /** Whether a day is known on which the term began or ended, not only one of appointment. */
  readonly takenUp: boolean;
  /** Whether the file lists it among those who were named only. */
  readonly nominee: boolean;
}

const DATE = /^(\d{4}(-\d\d(-\d\d)?)?)?$/;

/** @returns what is wrong with the element where it is no term */
export function termOf(element: XmlElement, file: string, counts: Map<string, number>): Term | string {
  const id = textAt(element, "id");
  if (!/^[a-z0-9-]+$/.test(id)) return `a term needs an id, not ${JSON.stringify(id)}`;
  const nth = (counts.get(id) ?? 0) + 1;
  counts.set(id, nth);
  const person = textAt(element, "person-id");
  if (!POCOM_ID.test(person)) return `term ${id} names no person: ${JSON.stringify(person)}`;
  const dates = ["started", "arrived", "appointed", "ended"].map((tag) => textAt(element, `${tag}/date`));
  const wrong = dates.find((date) => !DATE.test(date));
  if (wrong !== undefined) return `term ${id}: ${JSON.stringify(wrong)} is not a day, a month or a year`;
  const [started = "", arrived = "", appointed = "", ended = ""] = dates;
  const start = started || arrived || appointed;
  const length = Math.min(start.length, ended.length);
  if (ended !== "" && ended.slice(0, length) < start.slice(0, length))
    return `term ${id} ended on ${ended}, before it began on ${start}`;
  return {
    ...{ line: element.line, locator: `${file.split("/").at(-1)}#${id}/${nth}`, person, start, ended },
    ...{ role: textAt(element, "role-title-id"), territory: textAt(element, "contemporary-territory-id") },
    note: textAt(element, "note"),
    takenUp: started !== "" || ended !== "",
    nominee: element.within.some((tag) => tag.startsWith("other-")) && started === "",
  };
}

/** Notes of terms that were not taken up; some with a known beginning speak of another appointment. */
const NOT_TAKEN_UP = /not commissioned|declined|did not proceed|did not serve|not confirmed/i;

/** Whether somebody held the office in this term. */
const isTenure = ({ start, note, takenUp, nominee }: Term): boolean =>
  start !== "" && !nominee && (takenUp || !NOT_TAKEN_UP.test(note));

/**
 * When a term ended: as said, else open for the latest of its mission where it began in 2010 or later,
 * else about when the next began, else about the year in which it began itself.
 */
function endOf({ start, ended }: Term, tenures: readonly Term[]): string | null {
  if (ended !== "") return ended;
  const [next] = tenures
    .map((term) => term.start)
    .filter((other) => other > start)
    .toSorted();
  if (next !== undefined) return `${next}~`;
  return start >= "2010" ? null : `${start.slice(0, 4)}~`;
}

type Tenure = {
  readonly record: "tenure";
  readonly official: string;
  readonly office: string;
  readonly start: string;
  readonly end: string | null;
  readonly evidence: readonly { readonly source: string; readonly locator: string }[];
};

/**
 * The tenures of one mission's terms, with the line of the first; those of one person and start are one.
 * @param officeOf the id of a term's office
 * @param personOf the present id of a person
 */
export function tenuresOf(
  terms: readonly Term[],
  officeOf: (term: Term) => string,
  personOf: (person: string) => string,
): readonly { readonly line: number; readonly value: Tenure }[] {
  const held = terms.filter(isTenure);
  const found = new Map<string, { readonly line: number; readonly value: Tenure }>();
  for (const term of held) {
    const [office, person] = [officeOf(term), personOf(term.person)];
    const key = `${person} ${office} ${term.start}`;
    const end = endOf(term, held);
    const evidence = [{ source: personRecordId(person), locator: term.locator }];
    const same = found.get(key);
    const ends = [end, ...(same === undefined ? [] : [same.value.end])];
    found.set(key, {
      line: same?.line ?? term.line,
      value: {
        ...{ record: "tenure", official: officialIdOf(person), office, start: term.start },
        end: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
        evidence: [...(same?.value.evidence ?? []), ...evidence],
      },
    });
  }
  return [...found.values()];
}
