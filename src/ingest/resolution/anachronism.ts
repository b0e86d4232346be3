/** Records that give an office to somebody who seems to have left it: lists of names are copied from year to year. */
import { grouped } from "../batch.ts";
import type { Attestation, KnownPerson } from "./register.ts";
import type { Decision } from "./resolve.ts";
import { singleOffices } from "./single.office.ts";

interface Attested extends Attestation {
  readonly official: string;
  /** Of this run. */
  readonly decision?: Decision;
}

/** The last moment that a day, a month or a year can mean, for comparison as text. */
const endOf = (day: string): string => (day.length < 10 ? `${day}~` : day);
/** Whether all of one lies before all of the other: 2017 before 2018-05, not before 2017-05. */
const precedes = (a: string, b: string): boolean => endOf(a) < b;

/**
 * Decisions on an office that somebody else was attested in since the person last was, and that the person is never attested in again.
 * Nothing is repaired: one who came back for a short time looks the same.
 * What other data sets say adds to these decisions and takes none away, so that the order of imports loses none.
 * @param known who is known from elsewhere, with the days on which they appear in offices
 * @param own the beginning of the ids of this data set's events: what it said in an earlier import attests nobody
 * @returns the other official by decision
 */
export function outOfOffice(
  decisions: readonly Decision[],
  known: readonly KnownPerson[] = [],
  own?: string,
): ReadonlyMap<Decision, string> {
  const told = decisions.flatMap((decision): readonly Attested[] => {
    const { mention, official, home } = decision;
    const offices = singleOffices(home, mention.capacity ?? mention.title);
    return offices.map((office) => ({ office, official, day: mention.day, decision }));
  });
  const others = known.flatMap(({ id, attested = [] }) =>
    attested
      .filter(({ event }) => own === undefined || event?.startsWith(own) !== true)
      .map((one): Attested => ({ ...one, official: id })),
  );
  return new Map([...leftIn([...told, ...others]), ...leftIn(told)]);
}

function leftIn(all: readonly Attested[]): readonly (readonly [Decision, string])[] {
  return [...grouped(all, ({ office }) => office).values()].flatMap((ones) => {
    const byOfficial = grouped(ones, ({ official }) => official);
    return ones.flatMap(({ official, day, decision }): readonly (readonly [Decision, string])[] => {
      if (decision === undefined || decision.held) return [];
      const same = (byOfficial.get(official) ?? []).filter((one) => one.day !== day);
      const isAgain = same.some((one) => endOf(one.day) > day);
      if (isAgain || same.length === 0) return [];
      const since = ones
        .filter((one) => one.official !== official && precedes(one.day, day))
        .filter((one) => same.every((before) => precedes(before.day, one.day)))
        .toSorted((a, b) => (a.day === b.day ? (a.official < b.official ? -1 : 1) : a.day < b.day ? -1 : 1))
        .at(-1);
      return since === undefined ? [] : [[decision, since.official]];
    });
  });
}
