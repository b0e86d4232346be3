/** Offices of a state that one person holds at a time, told apart by their name and their country. */
import { countryOfName } from "./country.ts";
import { familyOf } from "./family.ts";

/** Names of one office in lower case; a state has one name for each. */
const NAMES: readonly (readonly [office: string, name: RegExp])[] = [
  ["PRESIDENT", /^(interim |provisional )?president$/],
  [
    "GOVERNMENT",
    /^(interim |provisional |caretaker )?(prime minister|premier|(federal )?chancellor|taoiseach)( shah| prince)?$/,
  ],
  [
    "FOREIGN",
    /^((foreign|external|foreign affairs|external affairs|foreign relations) (minister|secretary)|(minister|secretary) (of|for) (foreign|external) (affairs|relations)|(secretary|minister) of state for (foreign|external) affairs)( prince)?$/,
  ],
];
/** A minister in the United States, elsewhere a minister's aide or a cardinal. */
const STATE = /^secretary of state$/;
const USA = "country:USA";

/** `Secretary of State of the United States` by the office alone; the whole title where it is of something else. */
function named(title: string, country: string): string {
  const [, office, owner] = /^(.+) of (?:the )?(.+?)$/.exec(title) ?? [];
  if (office === undefined || owner === undefined) return title;
  const found = countryOfName(owner);
  return found !== undefined && familyOf(found.id) === familyOf(country) ? office : title;
}

/**
 * The offices that somebody appears in, each with its country; none for those of a region, a parliament or a party, for a
 * deputy, and for whoever was in office before, is to be, or only acts in it.
 * @param country that the person acts for
 * @param capacity as the text has it, with what it says of the standing and the region: `Deputy Prime Minister and Foreign Minister`
 */
export function singleOffices(country: string | undefined, capacity: string): readonly string[] {
  if (country === undefined) return [];
  return capacity
    .toLowerCase()
    .split(" and ")
    .flatMap((part) => {
      const name = named(part.trim(), country);
      if (country === USA && STATE.test(name)) return [`${country} FOREIGN`];
      const office = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
      return office === undefined ? [] : [`${familyOf(country)} ${office}`];
    });
}
