/** The persons of a run: those who are known before the mentions are read, and those whom mentions make. */
import { familyOf } from "./family.ts";
import type { Unit } from "./mention.ts";
import { type Name, nameOf } from "./name.ts";
import { type Person, spanOf } from "./score.ts";
import { holderOf, TENURES } from "./tenure.ts";
import { isRegnal } from "./title.ts";
import { visitorsOf } from "./visitor.ts";

/** Somebody appears in an office, or takes it. */
export interface Attestation {
  /** The office and its country, as `singleOffices` has it. */
  readonly office: string;
  /** ISO 8601, or the beginning of one: `2017`. */
  readonly day: string;
  /** The id of the event; absent where a tenure begins. */
  readonly event?: string;
}

/** A person who is known before the mentions are read: from the graph, an earlier import, the seed. */
export interface KnownPerson {
  readonly id: string;
  readonly names: readonly string[];
  readonly country?: string;
  /** Offices with the years in which they are attested or were held. */
  readonly offices: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly term?: boolean;
  }[];
  /** Days on which the person appears in an office that has one holder at a time. */
  readonly attested?: readonly Attestation[];
  /** Addresses of the person elsewhere. */
  readonly sameAs?: readonly string[];
}

/** The persons of a run, by id and by the states that their careers run on in. */
export class Register {
  readonly #byId = new Map<string, Person>();
  readonly #families = new Map<string, Person[]>();
  readonly #byPart = new Map<string, Set<Person>>();
  readonly #byHolder = new Map<string, Person>();

  make(country: string, id?: string): Person {
    const known = id === undefined ? undefined : this.#byId.get(id);
    if (known !== undefined) return known;
    const person: Person = {
      ...{ names: [], units: [], countries: new Map<string, number>(), spans: [], regnal: false, attested: 0 },
      holders: new Set(),
      ...(id !== undefined && { id }),
    };
    if (id !== undefined) this.#byId.set(id, person);
    const family = familyOf(country);
    this.#families.set(family, [...(this.#families.get(family) ?? []), person]);
    return person;
  }

  of(family: string): readonly Person[] {
    return this.#families.get(family) ?? [];
  }

  /** Tells that a person has a name. */
  call(person: Person, name: Name): void {
    if (person.names.some(({ text }) => text === name.text)) return;
    person.names.push(name);
    for (const part of name.parts) this.#byPart.set(part, (this.#byPart.get(part) ?? new Set()).add(person));
  }

  /** Tells that a person held an office. */
  hold(person: Person, holder: string): void {
    person.holders.add(holder);
    if (!this.#byHolder.has(holder)) this.#byHolder.set(holder, person);
  }

  /** Who held the office that this unit's mentions name. */
  holding({ held }: Unit): Person | undefined {
    return held === undefined ? undefined : (this.#byHolder.get(held.holder) ?? this.#byId.get(held.holder));
  }

  /** Persons of other families with a part of the unit's name. */
  elsewhere({ name: { parts } }: Unit, families: readonly string[]): readonly Person[] {
    const here = new Set(families.flatMap((family) => this.of(family)));
    return [...(this.#byPart.get(parts[0] ?? "") ?? [])].filter((person) => !here.has(person));
  }

  all(): readonly Person[] {
    return [...this.#families.values()].flat();
  }
}

export function know(register: Register, { id, names, country, offices }: KnownPerson): void {
  const person = register.make(country ?? "", id);
  for (const name of fullOnes(names.map(untitled).map(nameOf))) register.call(person, name);
  person.spans.push(...offices.map(spanOf));
  person.regnal ||= offices.some(({ title }) => isRegnal(title));
  person.attested += offices.length > 0 ? 2 : 0;
  if (country === undefined) return;
  person.countries.set(country, 1);
  for (const { title, from } of offices)
    for (const { text: name } of person.names) {
      const held = holderOf(TENURES, familyOf, { name, title, day: `${from}-07-01`, countries: [country] });
      if (held !== undefined) register.hold(person, held.holder);
    }
}

/** `Pope Francis` and `Abdullah II of Jordan` by the name alone. */
function untitled(text: string): string {
  if (!isRegnal(text) && !text.includes(" of ")) return text;
  const [one, other] = visitorsOf(text);
  return one !== undefined && other === undefined && (one.title === "" || isRegnal(one.title)) ? one.name : text;
}

/** Without the surnames that a fuller name has anyway: alone they would fit a father and a son. */
const fullOnes = (names: readonly Name[]): readonly Name[] =>
  names.filter(
    ({ parts }) =>
      parts.length > 1 ||
      !names.some((other) => other.parts.length > 1 && other.parts.some((part) => part === parts[0])),
  );

/** The holder's country where the office is known, as the mention's day has it. */
export const ownCountry = ({ country, countries, held }: Unit): string =>
  held === undefined ? country : (countries.find((one) => familyOf(one) === familyOf(held.country)) ?? held.country);

export function join(register: Register, person: Person, unit: Unit): void {
  person.units.push(unit);
  register.call(person, unit.name);
  person.spans.push(unit);
  person.regnal ||= unit.regnal;
  person.attested += unit.mentions.length;
  if (unit.held !== undefined) register.hold(person, unit.held.holder);
  const country = ownCountry(unit);
  if (!person.countries.has(country) && (unit.said || unit.held !== undefined))
    person.countries.set(country, unit.mentions.length);
}
