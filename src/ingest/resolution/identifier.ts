/** What persons go by and are identified by: the fullest of the names written most, and a slug of it with the country's part. */
import { fold } from "../../api/fold.ts";
import type { Unit } from "./mention.ts";
import { nameOf } from "./name.ts";
import type { Person } from "./score.ts";
import { isRegnal } from "./title.ts";

const slug = (text: string): string =>
  fold(text)
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The name that a person goes by: the fullest of those written most, a monarch's as it is written most. */
export function nameAmong(units: readonly Pick<Unit, "name" | "mentions">[]): string {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name.text, 0);
  for (const { mentions } of units) for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const regnal = units.some(({ mentions }) => mentions.some(({ title }) => isRegnal(title)));
  const full = (name: string) =>
    regnal ? 0 : Math.min(nameOf(name).parts.length + (nameOf(name).number === undefined ? 0 : 1), 2);
  return [...counts].toSorted(([a, x], [b, y]) => full(b) - full(a) || y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** Ids for those who have none; one that is taken gets the first year. */
export function giveIds(persons: readonly Person[]): void {
  const taken = new Set(persons.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const first = (person: Person) => Math.min(...person.units.map(({ from }) => from));
  for (const person of persons.filter(({ id }) => id === undefined).toSorted((a, b) => first(a) - first(b))) {
    const [country = ""] = [...person.countries].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const part = country.replace("country:", "");
    const base = `official:${slug(nameAmong(person.units))}${part === "" ? "" : `.${part}`}`;
    person.id = taken.has(base) ? `${base}.${first(person)}` : base;
    for (let n = 2; taken.has(person.id); n++) person.id = `${base}.${first(person)}-${n}`;
    taken.add(person.id);
  }
}
