/** Records that give an office to somebody who seems to have left it: lists of names are copied from year to year. */
import { familyOf } from "./family.ts";
import type { Decision } from "./resolve.ts";
import { type RoleClass, rolesOf } from "./title.ts";

/** Offices with one holder at a time. */
const SINGLE: ReadonlySet<RoleClass> = new Set(["PRESIDENT", "GOVERNMENT", "FOREIGN"]);

const officeOf = ({ mention, home }: Decision): string | undefined => {
  const [role] = rolesOf(mention.title);
  const plain = !mention.former && !/vice|deputy|speaker|assembly/i.test(mention.title);
  return role !== undefined && plain && home !== undefined && SINGLE.has(role)
    ? `${familyOf(home)} ${role}`
    : undefined;
};

/**
 * Decisions whose office somebody else is attested in before and after that day, since the person was last attested in it.
 * Nothing is repaired: one who came back for a short time looks the same.
 * @returns the other official by decision
 */
export function outOfOffice(decisions: readonly Decision[]): ReadonlyMap<Decision, string> {
  const offices = new Map<string, Decision[]>();
  for (const one of decisions) {
    const office = officeOf(one);
    if (office !== undefined) offices.set(office, [...(offices.get(office) ?? []), one]);
  }
  const found = new Map<Decision, string>();
  for (const unordered of offices.values()) {
    const ones = unordered.toSorted((a, b) => (a.mention.day < b.mention.day ? -1 : 1));
    for (const [index, one] of ones.entries()) {
      const [before, after] = [ones[index - 1], ones[index + 1]];
      if (one.held || before === undefined || after === undefined) continue;
      const back = ones.slice(0, index).some(({ official }) => official === one.official);
      const stays = ones.slice(index + 1).some(({ official }) => official === one.official);
      if (back && !stays && before.official !== one.official) found.set(one, before.official);
    }
  }
  return found;
}
