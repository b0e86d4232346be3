/** A name as a record gives it, and the units of mentions that are surely one person. */
import { type Name, nameOf } from "./name.ts";
import { isRegnal, type RoleClass, rolesOf } from "./title.ts";

export interface Mention {
  /** The record that gives it, `record:...`. */
  readonly source: string;
  /** Where in the record. */
  readonly locator: string;
  /** The string that was read, titles included. */
  readonly text: string;
  readonly name: string;
  readonly title: string;
  /** The office as the text has it, with its standing and its region: `Former President`; the title where it is absent. */
  readonly capacity?: string;
  /** ISO 8601 day. */
  readonly day: string;
  /** Country ids that it can be of, the likeliest first; empty for an organisation's. */
  readonly countries: readonly string[];
  /** Whether the text itself says whose: then no other country is tried. */
  readonly said: boolean;
  /** Who it is, where that is known from elsewhere: a president, a decision of an earlier run. */
  readonly given?: { readonly official: string; readonly score: number };
  /** Whom the office is known to be: the head of an organisation. */
  readonly held?: Held;
}

/** Mentions of one spelling in one country, near enough in time. */
export interface Unit {
  readonly name: Name;
  readonly mentions: readonly Mention[];
  readonly country: string;
  /** Whether a text says whose. */
  readonly said: boolean;
  /** Country ids that it can be of, the likeliest first. */
  readonly countries: readonly string[];
  /** Years. */
  readonly from: number;
  readonly to: number;
  /** As written; empty for a name alone. */
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<RoleClass>;
  /** Of a house, so that the first name is the name. */
  readonly regnal: boolean;
  /** Who is known to have held the office then. */
  readonly held?: Held;
}

/** Whom a mention is known to name. */
export interface Held {
  readonly holder: string;
  /** The holder's own. */
  readonly country: string;
  readonly names: readonly string[];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** How many years may lie between two mentions of one spelling: a life of office for a full name, less for a surname. */
const reachOf = (name: Name, regnal: boolean): number => {
  if (name.number !== undefined && regnal) return 70;
  return name.parts.length > 1 ? 45 : regnal ? 25 : 20;
};

const unitOf = (name: Name, mentions: readonly Mention[], held?: Held): Unit => {
  const years = mentions.map(({ day }) => yearOf(day));
  return {
    name,
    mentions,
    country: mentions[0]?.countries[0] ?? "",
    said: mentions.some(({ said }) => said),
    countries: [...new Set(mentions.flatMap(({ countries }) => countries))],
    from: Math.min(...years),
    to: Math.max(...years),
    titles: new Set(mentions.map(({ title }) => title)),
    roles: new Set(mentions.flatMap(({ title }) => rolesOf(title))),
    regnal: mentions.some(({ title }) => isRegnal(title)),
    ...(held !== undefined && { held }),
  };
};

/**
 * Mentions of one spelling in one country, as long as the years between them let it be one person.
 * @param heldBy who is known to have held the office then; a bare surname gives way to that name
 * @param reviewedAs by what somebody judged the mention; such a one stands with its like only
 */
export function unitsOf(
  mentions: readonly Mention[],
  heldBy: (mention: Mention) => Held | undefined,
  reviewedAs: (mention: Mention) => string,
): readonly Unit[] {
  const groups = new Map<string, { readonly name: Name; readonly held?: Held; readonly mentions: Mention[] }>();
  for (const mention of mentions) {
    const held = heldBy(mention);
    const name = nameOf((nameOf(mention.name).parts.length === 1 ? held?.names[0] : undefined) ?? mention.name);
    const bare = name.parts.length === 1 ? rolesOf(mention.title)[0] : "";
    const key = [
      reviewedAs(mention),
      mention.given?.official,
      held?.holder,
      bare,
      mention.countries[0],
      name.parts.join(" "),
      name.number,
      name.younger,
    ].join("\t");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, mentions: [mention], ...(held !== undefined && { held }) });
    else group.mentions.push(mention);
  }
  const units: Unit[] = [];
  for (const { name, held, mentions: group } of groups.values()) {
    const regnal = group.some(({ title }) => isRegnal(title));
    let run: Mention[] = [];
    for (const mention of group.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
      const last = run.at(-1);
      if (held === undefined && last !== undefined && yearOf(mention.day) - yearOf(last.day) >= reachOf(name, regnal)) {
        units.push(unitOf(name, run));
        run = [];
      }
      run.push(mention);
    }
    if (run.length > 0) units.push(unitOf(name, run, held));
  }
  return units;
}

const isBare = ({ name }: Unit): number => (name.parts.length === 1 && name.number === undefined ? 1 : 0);

/** The fullest names first, so that a bare surname finds them. */
export const fullest = (a: Unit, b: Unit): number =>
  Number(a.held === undefined) - Number(b.held === undefined) ||
  isBare(a) - isBare(b) ||
  Number(b.said) - Number(a.said) ||
  b.name.parts.length + (b.name.number ? 1 : 0) - a.name.parts.length - (a.name.number ? 1 : 0) ||
  b.mentions.length - a.mentions.length ||
  a.from - b.from ||
  (a.name.text < b.name.text ? -1 : 1);
