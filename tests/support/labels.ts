/** Labels made by hand, and how what was imported is scored against them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/api/fold.ts";
import { countryOfSlug } from "../../src/ingest/resolution/country.ts";
import { familyOf } from "../../src/ingest/resolution/family.ts";
import type { Value } from "./historian.ts";

const FOLDER = "tests/unit/resolution/labels";
const linesOf = (file: string): readonly string[] =>
  readFileSync(join(FOLDER, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Slugs of one country's labels that stand for another's: one person keeps one key. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^czechoslovakia\//, "czech-republic/"],
  [/^korea\//, "korea-south/"],
  [/^turkiye\//, "turkey/"],
];
export const oneKey = (key: string): string =>
  SAME.reduce((text, [pattern, instead]) => text.replace(pattern, instead), key);

/** Persons of one visitor string, `country/surname`. */
export interface VisitorLabel {
  readonly country: string;
  readonly spelling: string;
  readonly year?: string;
  readonly keys: readonly string[];
}

export const visitorLabels = (file: string): readonly VisitorLabel[] =>
  linesOf(file).flatMap((line) => {
    const at = line.indexOf(": ");
    const keys = line.slice(0, at).split("+");
    const country = keys[0]?.split("/")[0] ?? "";
    return line
      .slice(at + 2)
      .split("; ")
      .map((text) => {
        const [spelling = "", year] = text.split(" @");
        return { country, spelling, keys, ...(year !== undefined && { year }) };
      });
  });

/** Whom a trip's record names, by encounter; the later samples tell the kind of event and who is host as well. */
export interface RemarkLabel {
  readonly id: string;
  readonly classes: readonly {
    readonly encounter: string;
    readonly kind?: string;
    readonly keys: readonly string[];
    readonly hosts: readonly string[];
  }[];
}

/** `france/macron, italy/draghi`, in the older files `Macron (france), Draghi (italy)`. */
const keysOf = (text: string): readonly string[] =>
  text
    .split(", ")
    .filter(Boolean)
    .map((one) => one.replace(/^(.*) \((.*)\)$/, "$2/$1").trim());

export const remarkLabels = (file: string): readonly RemarkLabel[] =>
  linesOf(file).map((line) => {
    const [id = "", ...parts] = line.split(" | ").map((part) => part.trim());
    return {
      id,
      classes: parts.map((part) => {
        const [said = "", names = ""] = part.split(/:\s*/);
        const [encounter = "", kind] = said.split("/");
        const keys = keysOf(names);
        const hosts = keys.filter((key) => key.startsWith("*")).map((key) => key.slice(1));
        return {
          encounter,
          ...(kind !== undefined && { kind }),
          keys: keys.map((key) => key.replace(/^\*/, "")),
          hosts,
        };
      }),
    };
  });

/** Whether a visit's guest is one of those whom a trip's record makes participants. */
export interface PairLabel {
  readonly visit: string;
  readonly trip: string;
  readonly same: boolean;
}

export const pairLabels = (file: string): readonly PairLabel[] =>
  linesOf(file).map((line) => {
    const [visit = "", trip = "", same] = line.split(" | ");
    return { visit, trip, same: same === "same" };
  });

const letters = (text: string): string => fold(text).replace(/[^a-z]/g, "");

/** The officials of an import, to be found by what labels call them. */
export class Officials {
  readonly #names = new Map<string, string[]>();
  readonly #countries = new Map<string, string>();

  constructor(values: readonly Value[]) {
    for (const one of values.filter(({ record }) => record === "official")) {
      const aliases = (one["aliases"] as { text: string }[] | undefined) ?? [];
      const id = String(one["id"]);
      this.#names.set(id, [...(this.#names.get(id) ?? []), String(one["name"]), ...aliases.map(({ text }) => text)]);
      this.#countries.set(id, String(one["country"]));
    }
  }

  /** Whether an official goes by the surname of the key and is of its country on that day, or acts for it. */
  fits(official: string, key: string, day: string, actsFor: ReadonlySet<unknown> = new Set()): boolean {
    const [slug = "", name = ""] = key.split("/");
    const wanted = letters(name.split("~")[0] ?? "");
    const country = slug === "-" ? undefined : countryOfSlug(slug, day)?.id;
    const home = this.#countries.get(official) ?? "";
    return (
      (country === undefined || familyOf(home) === familyOf(country) || actsFor.has(country)) &&
      (this.#names.get(official) ?? []).some((text) => letters(text).includes(wanted))
    );
  }
}

/** Pairs counted as found, missed, made up. */
export type Counts = [found: number, missed: number, madeUp: number];

export interface Placed {
  readonly key: string;
  readonly official: string;
  /** How many records. */
  readonly count: number;
}

/** What two placings say about whether they are one person. */
export function compare(a: Placed, b: Placed, into: Counts, weight = 1): void {
  const [want, got] = [oneKey(a.key) === oneKey(b.key), a.official === b.official];
  const place = want && got ? 0 : want ? 1 : got ? 2 : undefined;
  if (place !== undefined) into[place] += weight;
}

/** 0 to 1. */
export const f1 = ([found, missed, madeUp]: Counts): number =>
  found + missed + madeUp === 0 ? 1 : (2 * found) / (2 * found + missed + madeUp);

/** Id, country slug, visitor and year of each visit, read as text so that the measure does not rest on the reader it measures. */
export function visitorsIn(data: string): readonly (readonly [string, string, string, string])[] {
  const decades = Array.from({ length: 16 }, (_, index) => 1870 + 10 * index);
  return decades.flatMap((decade) =>
    [
      ...readFileSync(join(data, "historian-visits", "data", `${decade}.xml`), "utf8").matchAll(
        /<visit>[\s\S]*?<id>(\d+)<[\s\S]*?<start-date>(\d{4})[\s\S]*?<visitor>([\s\S]*?)<\/visitor>\s*<from id="([^"]*)"/g,
      ),
    ].map(
      ([, id = "", year = "", visitor = "", country = ""]) =>
        [id, country, visitor.replace(/\s+/g, " ").replace(/&amp;/g, "&").trim(), year] as const,
    ),
  );
}
