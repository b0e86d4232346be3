/** What visits and trips become: an event with those who took part, of a kind that the text says. */
import { rolesOf } from "../resolution/title.ts";
import type { Value } from "./historian.read.ts";

export interface CountryName {
  readonly id: string;
  readonly name: string;
}

export const USA: CountryName = { id: "country:USA", name: "United States" };

/** One who took part in an event. */
export interface Part {
  readonly official: string;
  readonly role: "HOST" | "GUEST" | "ATTENDEE";
  readonly capacity: string;
  readonly onBehalfOf?: string;
  readonly locator: string;
}

/**
 * What a text calls the occasion; not what it only makes arrangements for or coincides with.
 * @param both whether the text tells of a meeting and of a gathering, each an event of its own
 */
export function kindOf(said: string, encounter: string, both = false): string {
  const text = said
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\.|[-\s])/g, "")
    .replace(/(arrangements? for|coinciding with) [^.;]*/gi, "");
  if (encounter === "VISIT" || (CALLED.test(text) && encounter !== "CO_ATTENDED")) return "VISIT";
  if (encounter === "DIRECT") {
    const own = both ? text.replace(ATTENDED_SUMMIT, "") : text;
    return /(?<!pre-)summit (meeting |conference )?(\([^)]*\) )?with/i.test(own) ? "SUMMIT" : "MEETING";
  }
  if (encounter === "CO_MENTIONED") return gatheringIn(text.replace(ON_THE_WAY, "").replace(IN_PARLIAMENT, ""));
  const attended = [...text.matchAll(ATTENDED)].map(([, what = ""]) => what.replace(/^and \S+ /, "").split(NEXT)[0]);
  return gatheringIn(attended.length > 0 ? attended.join("; ") : text);
}

function gatheringIn(text: string): string {
  if (/\bsummits?\b/i.test(text)) return "SUMMIT";
  if (/funeral|inaugurat|memorial|ceremon|wedding|coronation|anniversary|dedicat|signing|dinner/i.test(text))
    return "CEREMONY";
  if (/conference|ministerial|assembly|council|forum|congress|session/i.test(text)) return "CONFERENCE";
  return "MEETING";
}

const CALLED =
  /\b(state|offici?al|working|informal|private|good ?will|unofficial)( working| select)? (visit|trip|tour)|\bofficial guest/i;
const ATTENDED_SUMMIT = /\b(attended|participated in|took part in) [^.;]*?\bsummits?\b/gi;
/** What was attended, as far as the sentence goes. */
const ATTENDED =
  /\b(?:attend(?:ed|ing)?|participated in|took part in|(?:co-?)?(?:chaired|hosted|led)|headed|witnessed|^(?=(?:\S+ )?summit\b)|(?:accompanied|joined|supported) [^.;]*? (?:to|at|for|in)) ?([^.]*)/gi;
/** A verb of its own ends it. */
const NEXT =
  /,? (?:and )?(?:also |then )?(?:met|held|dedicated|signed|addressed|visited|delivered|received|discussed|announced|reviewed|toured|conferred|spoke|gave|opened)\b/;
/** Where a traveller only stops or makes ready. */
const ON_THE_WAY = /\b(en route|on (the |his |her )?way|while returning|returning|preparations?|before|after) [^.;]*/gi;
/** Whom a traveller addresses without a gathering of states. */
const IN_PARLIAMENT = /press (conference|briefing)|\b(congress|(?<!general )assembly|council|session)\b/gi;

/** A visit at which the hosts receive their guest, whether or not the text says so. */
export const isReceived = (text: string): boolean =>
  /\b(state|offici?al|working)( working| select)? (visit|trip)|\bofficial guest/i.test(text);

/** A visit of which the text says that it was private, and nothing more. */
export const isPrivate = (text: string): boolean =>
  /private (visit|trip|guest)|(?<!working )vacation/i.test(text) && !isReceived(text.replace(/unofficial/gi, ""));

/** The leader of a country by title, who is in office; heirs are only where they govern as well. */
export const isLeader = (title: string, standing: readonly string[] = []): boolean =>
  !standing.some((word) => word === "former" || word === "elect" || word === "designate") &&
  title
    .split(/ and /i)
    .some(
      (part) =>
        rolesOf(part).some((role) => role === "MONARCH" || role === "PRESIDENT" || role === "GOVERNMENT") &&
        !/crown|vice|deputy|alternate|prince|princess|triumvirate|candidate|exchequer/i.test(part),
    );

/** An event and those who took part, each person once, the host's or guest's role before an attendee's. */
export function eventRecords(
  event: Value & { readonly id: string },
  source: string,
  locator: string,
  parts: readonly Part[],
): readonly Value[] {
  const seen = new Set<string>();
  return [
    { record: "event", status: "HELD", ...event, evidence: [{ source, locator }] },
    ...parts
      .toSorted((a, b) => Number(a.role === "ATTENDEE") - Number(b.role === "ATTENDEE"))
      .filter(({ official }) => !seen.has(official) && seen.add(official))
      .map(({ official, role, capacity, onBehalfOf, locator: place }) => ({
        record: "participation",
        official,
        event: event.id,
        role,
        ...(capacity !== "" && { capacity }),
        ...(onBehalfOf !== undefined && { onBehalfOf }),
        evidence: [{ source, locator: place }],
      })),
  ];
}

/** `A`, `A and B`, `A, B and C`. */
export const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
