/** Reviewed pairs that decide nothing: the data set names nobody as either of their strings does. */
import type { Sourced } from "../ingest/importers/importer.ts";
import type { Reviewed } from "./reviewed.ts";

interface Watch {
  /** The same items, each looked at as it passes. */
  watched(items: AsyncIterable<Sourced>): AsyncIterable<Sourced>;
  /** Once all have passed. */
  unmet(): readonly Reviewed[];
}

const namesOf = ({ value: { a, b } }: Reviewed): readonly string[] =>
  [a, b].filter((name): name is string => typeof name === "string" && !name.startsWith("official:"));

/** Only what pairs name is held, not what passes. */
export function watchPairs(pairs: readonly Reviewed[]): Watch {
  const missing = new Set(pairs.flatMap(namesOf));
  const look = (item: Sourced) => {
    for (const name of callsIn(item)) missing.delete(name);
  };
  return {
    async *watched(items) {
      for await (const item of items) {
        if (missing.size > 0) look(item);
        yield item;
      }
    },
    unmet: () => pairs.filter((pair) => namesOf(pair).every((name) => missing.has(name))),
  };
}

interface Decided {
  readonly source: string;
  readonly text: string;
  readonly country?: string | null;
}

/** All that a pair can call somebody by whom the item tells of. */
function callsIn(item: Sourced): readonly string[] {
  if ("review" in item) return callsOf(item.review);
  if (!("value" in item)) return [];
  if (item.value["record"] === "resolution") return callsOf(item.value as unknown as Decided);
  // Where a source has ids of its own for persons, their addresses end in them.
  const addresses = item.value["record"] === "official" ? ((item.value["sameAs"] ?? []) as readonly string[]) : [];
  return addresses.map((address) => address.slice(address.lastIndexOf("/") + 1));
}

/** The string, with its country or its record, and the record. */
const callsOf = ({ source, text, country }: Decided): readonly string[] => [
  ...[text, source, `${source} ${text}`],
  ...(country == null ? [] : [`${text} @ ${country}`]),
];
