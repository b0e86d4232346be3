/** Of which fields a source speaks, as records of evidence tell it: by their names. */
import { disputable, modelOfSubject } from "./plan.ts";
import { BARE, type Says } from "./standing.ts";

/** @param about the id of an entity or the key of a relation */
export function fieldsSaid(about: string, says: Says): string[] {
  const fields = disputable(modelOfSubject(about)[1]);
  return (says & BARE) !== 0 ? [] : fields.filter((_, bit) => (says & (1 << bit)) !== 0);
}

/** An entity whose source says nothing of any field has a name from it that stands back. */
export function saysFrom(about: string, names: readonly string[]): Says {
  if (names.length === 0) return about.includes(" ") ? 0 : BARE;
  const fields = disputable(modelOfSubject(about)[1]);
  return names.reduce((says, name) => says | (1 << fields.indexOf(name)), 0);
}
