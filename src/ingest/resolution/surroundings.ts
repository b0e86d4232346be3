/** What an importer relies on besides its files, built from the records of a graph: persons, offices, decisions, reviews. */
import type { Attestation, KnownPerson } from "./register.ts";
import type { ReviewedPair } from "./review.ts";
import { singleOffices } from "./single.office.ts";

/** A decision of an earlier run. */
interface Kept {
  readonly official: string;
  readonly score: number;
}

export interface Surroundings {
  readonly known: readonly KnownPerson[];
  readonly reviewed: readonly ReviewedPair[];
  /** What the rules decided in earlier runs, by `decisionKey`. */
  readonly kept: ReadonlyMap<string, Kept>;
}

/** A graph that holds nothing. */
export const NOTHING: Surroundings = { known: [], reviewed: [], kept: new Map() };

/** The kinds of records that surroundings are built from. */
export const SURROUNDING_KINDS = [
  "official",
  "office",
  "event",
  "participation",
  "tenure",
  "resolution",
  "review",
] as const;

/** One decision: the record, the string that was read and the country, null or empty for an organisation's. */
export const decisionKey = (source: string, text: string, country: string | null): string =>
  `${source}\t${text}\t${country ?? ""}`;

/** A record of the interchange format as an export gives it. */
export type Exported = Readonly<Record<string, unknown>> & { readonly record: string };

interface Growing {
  readonly id: string;
  readonly names: string[];
  readonly country?: string;
  readonly offices: Map<string, Office>;
  readonly attested: Attestation[];
  readonly sameAs?: readonly string[];
}
interface Office {
  readonly title: string;
  from: number;
  to: number;
  readonly term?: true;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
/** The day, month or year that a date of the format begins with. */
const dayOf = (value: unknown): string | undefined => /^\d{4}(-\d\d){0,2}/.exec(text(value) ?? "")?.[0];
const yearOf = (value: unknown): number | undefined => {
  const found = dayOf(value)?.slice(0, 4);
  return found === undefined ? undefined : Number(found);
};
const OPEN = 9999;

/**
 * Reads the records of a graph, in any order; kinds that are not used are passed over.
 * The same over a local export and over one from a server, so that both decide alike.
 * @param records values of an export, `review` records with `a`, `b` and `decision` among them
 */
export async function surroundingsFrom(records: AsyncIterable<Exported>): Promise<Surroundings> {
  const officials = new Map<string, Growing>();
  const offices = new Map<string, { readonly name: string; readonly of?: string }>();
  const days = new Map<string, string>();
  const participations: {
    readonly official: string;
    readonly event: string;
    readonly title: string;
    readonly country?: string;
  }[] = [];
  const tenures: {
    readonly official: string;
    readonly office: string;
    readonly from?: string;
    readonly to?: number;
  }[] = [];
  const reviewed: ReviewedPair[] = [];
  const kept = new Map<string, Kept>();
  for await (const one of records) {
    const id = text(one["id"]) ?? "";
    const official = text(one["official"]) ?? "";
    if (one.record === "official") officials.set(id, united(personOf(one, id), officials.get(id)));
    else if (one.record === "office") offices.set(id, officeOf(one));
    else if (one.record === "event") {
      const day = dayOf(one["start"]);
      if (day !== undefined) days.set(id, day);
    } else if (one.record === "participation") {
      const country = text(one["onBehalfOf"]);
      participations.push({
        ...{ official, event: text(one["event"]) ?? "", title: text(one["capacity"]) ?? "" },
        ...(country !== undefined && { country }),
      });
    } else if (one.record === "tenure") {
      const [from, to] = [dayOf(one["start"]), yearOf(one["end"])];
      tenures.push({
        ...{ official, office: text(one["office"]) ?? "" },
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
    } else if (one.record === "review") reviewed.push(pairOf(one));
    else if (one.record === "resolution" && one["by"] === "RULE")
      kept.set(decisionKey(String(one["source"]), String(one["text"]), text(one["country"]) ?? null), {
        official,
        score: Number(one["score"]),
      });
  }
  const attested = participations.flatMap((one) => {
    const day = days.get(one.event);
    return day === undefined ? [] : [{ ...one, day, year: Number(day.slice(0, 4)) }];
  });
  for (const { official, title, year, day, country, event } of attested.toSorted((a, b) => a.year - b.year)) {
    const person = officials.get(official);
    attest(person, title, year);
    for (const office of singleOffices(country, title)) person?.attested.push({ office, day, event });
  }
  for (const { official, office, from, to } of tenures) {
    const { name: title, of } = offices.get(office) ?? { name: "" };
    const person = officials.get(official);
    if (from === undefined || person === undefined) continue;
    const year = Number(from.slice(0, 4));
    person.offices.set(`${office} ${year}`, { title, from: year, to: to ?? OPEN, term: true });
    for (const held of singleOffices(of, title)) person.attested.push({ office: held, day: from });
  }
  const known = [...officials.values()].map(({ offices: held, ...person }) => ({
    ...person,
    offices: [...held.values()],
  }));
  return { known, reviewed, kept };
}

function personOf(one: Exported, id: string): Growing {
  const country = text(one["country"]);
  const aliases = (Array.isArray(one["aliases"]) ? one["aliases"] : []) as readonly { readonly text: string }[];
  const sameAs = (Array.isArray(one["sameAs"]) ? one["sameAs"] : []) as readonly string[];
  return {
    ...{ id, names: [text(one["name"]) ?? "", ...aliases.map((alias) => alias.text)] },
    ...{ offices: new Map(), attested: [] },
    ...(country !== undefined && { country }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

function officeOf(one: Exported): { readonly name: string; readonly of?: string } {
  const of = text(one["of"]);
  return { name: text(one["name"]) ?? "", ...(of !== undefined && { of }) };
}

/** Sources may speak of one person in records of their own: the first gives the name, all give spellings and addresses. */
function united(person: Growing, known: Growing | undefined): Growing {
  if (known === undefined) return person;
  const sameAs = [...new Set([...(known.sameAs ?? []), ...(person.sameAs ?? [])])];
  return {
    ...{ ...person, ...known, names: [...new Set([...known.names, ...person.names])] },
    ...(sameAs.length > 0 && { sameAs }),
  };
}

const pairOf = (one: Exported): ReviewedPair => ({
  a: String(one["a"]),
  b: String(one["b"]),
  decision: one["decision"] === "same" ? "same" : "different",
});

/** Years in which somebody is attested with a title run on while less than three lie between. */
function attest(person: Growing | undefined, title: string, year: number): void {
  if (person === undefined) return;
  for (let n = 0; ; n++) {
    const key = `${title} #${n}`;
    const span = person.offices.get(key);
    if (span === undefined) {
      person.offices.set(key, { title, from: year, to: year });
      return;
    }
    if (year >= span.from - 3 && year <= span.to + 3) {
      span.from = Math.min(span.from, year);
      span.to = Math.max(span.to, year);
      return;
    }
  }
}
