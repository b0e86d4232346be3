/** Visits and trips as two imports: the order decides no meeting, a second run changes nothing, a reviewed pair wins over an earlier decision. */
import { beforeAll, describe, expect, it } from "vitest";
import { surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import {
  hasData,
  type Imported,
  importAfter,
  importInOrder,
  importOne,
  streamed,
  type Value,
} from "../../support/historian.ts";

/** Who is taken for one person: the strings of each official. */
const personsOf = (values: readonly Value[]): readonly string[] => {
  const groups = new Map<string, Set<string>>();
  for (const { record, source, text, country, official } of values)
    if (record === "resolution") {
      const group = groups.get(String(official)) ?? new Set();
      groups.set(String(official), group.add(`${source} ${text} ${country}`));
    }
  return [...groups.values()].map((group) => [...group].toSorted().join("\n")).toSorted();
};

describe.skipIf(!hasData)("visits and trips imported one after the other (CHANCERY_DATA names the data sets)", () => {
  let first: Imported;
  beforeAll(async () => {
    first = await importInOrder("visits", "travels");
  }, 240_000);

  it("meets the same persons whichever comes first", async () => {
    const other = await importInOrder("travels", "visits");
    const persons = new Set(personsOf(first.values));
    expect(
      personsOf(other.values)
        .filter((person) => !persons.has(person))
        .slice(0, 5),
    ).toEqual([]);
    expect(personsOf(other.values)).toHaveLength(persons.size);
  }, 240_000);

  it("says the same again when what it said is in the graph", async () => {
    const both = ["visits", "travels"] as const;
    const [visits, travels] = [await importAfter(both, "visits"), await importAfter(both, "travels")];
    const before = new Set(first.values.map((value) => JSON.stringify(value)));
    const news = [...visits.values, ...travels.values].filter((value) => !before.has(JSON.stringify(value)));
    expect(news.slice(0, 5)).toEqual([]);
  }, 240_000);

  it("lets a reviewed pair win over what was decided before", async () => {
    const review = (a: string, b: string, decision: string): Value => ({ record: "review", a, b, decision });
    const pairs = [
      review("King Hussein I", "official:hussein.JOR", "different"),
      review("Foreign Minister Wang Li", "official:wang-yi.CHN", "same"),
    ];
    const around = await surroundingsFrom(streamed([...pairs, ...first.values]));
    const resolved = [...(await importOne("visits", around)).values, ...(await importOne("travels", around)).values];
    const of = (text: string) => resolved.find((one) => one.record === "resolution" && one["text"] === text);
    expect(of("King Hussein I")?.["official"]).not.toBe("official:hussein.JOR");
    expect(of("King Hussein")?.["official"]).toBe("official:hussein.JOR");
    expect(of("Foreign Minister Wang Li")).toMatchObject({ official: "official:wang-yi.CHN", by: "REVIEW", score: 1 });
  }, 240_000);
});
