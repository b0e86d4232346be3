/** Who met whom, where, how near: by looking at every pair and every context. */
import { ENCOUNTERS } from "../../src/tracing/policy.ts";
import type { ContactsQuestion, NetworkQuestion, Scope } from "../../src/tracing/trace.ts";
import type { MeetingContext } from "./projection.ts";
import { digits, meetingsOf, publishers } from "./tracing.reference.ts";

const least = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const ends = ([source, target]: readonly string[]) => ({ source, target });

/** What two officials' fitting meetings come to; undefined where there are none. */
function pair(contexts: readonly MeetingContext[], a: string, b: string, scope: Scope) {
  const rows = meetingsOf(contexts, [a, b], scope);
  if (rows.length === 0) return undefined;
  const strongest = ENCOUNTERS.find((one) => rows.some(({ encounter }) => encounter === one));
  return { rows, times: rows.length, strongest, weight: digits(rows.reduce((sum, row) => sum + row.weight, 0)) };
}

export function referenceMet(
  officials: readonly string[],
  contexts: readonly MeetingContext[],
  official: string,
  scope: Scope,
) {
  return officials
    .filter((other) => other !== official)
    .flatMap((other) => {
      const found = pair(contexts, official, other, scope);
      if (found === undefined) return [];
      const { rows, ...rest } = found;
      const dated = rows.flatMap(({ id, days }) => (days === null ? [] : [{ id, ...days }]));
      const first = [...dated].sort((a, b) => a.min - b.min || least(a.id, b.id))[0];
      const last = [...dated].sort((a, b) => b.max - a.max || least(a.id, b.id))[0];
      return [{ official: other, ...rest, firstMet: first?.id ?? null, lastMet: last?.id ?? null }];
    })
    .sort((a, b) => b.weight - a.weight || least(a.official, b.official));
}

export function referenceMeetings(contexts: readonly MeetingContext[], between: readonly string[], scope: Scope) {
  const early = -1e9;
  return meetingsOf(contexts, [...new Set(between)], scope)
    .map((meeting) => ({
      ...meeting,
      participants: (contexts.find(({ id }) => id === meeting.id)?.participations ?? [])
        .filter((part) => publishers(part, scope.policy.without) > 0)
        .map(({ official }) => official)
        .sort(least),
    }))
    .sort((a, b) => (b.days?.min ?? early) - (a.days?.min ?? early) || least(a.id, b.id));
}

export function referenceNetwork(
  officials: readonly string[],
  contexts: readonly MeetingContext[],
  { around, depth, limit, ...scope }: NetworkQuestion,
) {
  const between = (a: string, b: string) => pair(contexts, a, b, scope);
  const ranked = officials.flatMap((official) =>
    around.includes(official) ? [{ official, distance: 0, weight: 0 }] : [],
  );
  for (let distance = 1; distance <= depth; distance += 1) {
    const nearer = ranked.filter((one) => one.distance === distance - 1);
    for (const official of officials) {
      if (ranked.some((one) => one.official === official)) continue;
      const weights = nearer.flatMap((one) => between(one.official, official)?.weight ?? []);
      if (weights.length > 0) ranked.push({ official, distance, weight: Math.max(...weights) });
    }
  }
  ranked.sort((a, b) => a.distance - b.distance || b.weight - a.weight || least(a.official, b.official));
  const kept = ranked.slice(0, limit);
  const links = kept.flatMap(({ official: source }) =>
    kept.flatMap(({ official: target }) => {
      const found = source < target ? between(source, target) : undefined;
      if (found === undefined) return [];
      const { times, strongest, weight } = found;
      return [{ source, target, times, strongest, weight }];
    }),
  );
  return {
    officials: kept.map(({ official, distance }) => ({
      ...{ official, distance },
      degree: links.filter(({ source, target }) => source === official || target === official).length,
    })),
    links: links.sort((a, b) => least(a.source, b.source) || least(a.target, b.target)),
    truncated: ranked.length > limit,
  };
}

export function referenceContacts(
  officials: readonly string[],
  contexts: readonly MeetingContext[],
  { of, first, ...scope }: ContactsQuestion,
) {
  const asked = [...new Set(of)];
  return officials
    .filter((official) => !asked.includes(official))
    .flatMap((official) => {
      const links = asked.map((other) => ({ other, found: pair(contexts, official, other, scope) }));
      if (links.some(({ found }) => found === undefined)) return [];
      return [
        {
          official,
          strength: Math.min(...links.map(({ found }) => found?.weight ?? 0)),
          links: links.map(({ other, found }) => ({
            ...ends([official, other].sort(least)),
            ...{ times: found?.times, strongest: found?.strongest, weight: found?.weight },
          })),
        },
      ];
    })
    .sort((a, b) => b.strength - a.strength || least(a.official, b.official))
    .slice(0, first);
}
