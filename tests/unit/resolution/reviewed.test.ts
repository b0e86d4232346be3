/** What somebody has judged about persons wins in the first import already, over every rule, and a second import of the same says the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReviewed } from "../../../src/commands/reviewed.ts";
import { historianVisits } from "../../../src/ingest/importers/historian-visits.ts";
import { SourceError } from "../../../src/ingest/importers/source.error.ts";
import type { ReviewedPair } from "../../../src/ingest/resolution/review.ts";
import { NOTHING, surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import { streamed } from "../../support/historian.ts";
import { type Said, saidOf, type Value } from "../../support/importing.ts";

const visit = (id: number, day: string, visitor: string, description = "Official visit.") =>
  `<visit><id>${id}</id><start-date>${day}</start-date><end-date>${day}</end-date><visitor>${visitor}</visitor><from id="kenya">Kenya</from><description>${description}</description></visit>`;
const VISITS = [
  visit(1, "2011-03-01", "Foreign Minister Amara Okello"),
  visit(2, "2012-03-01", "Foreign Minister Wanjiru Mbeki"),
  visit(3, "2014-03-01", "Foreign Minister Amara Okello", "Met with Secretary of State Kerry and President Obama."),
];
const [AMARA, WANJIRU, KERRY] = [
  "Foreign Minister Amara Okello",
  "Foreign Minister Wanjiru Mbeki",
  "Secretary of State Kerry",
];

/** What the import says of the visits, where the graph holds what earlier ones said. */
async function imported(reviewed: readonly ReviewedPair[], before: readonly Value[] = []): Promise<Said> {
  const pairs = reviewed.map((pair) => ({ record: "review", ...pair }));
  const around = await surroundingsFrom(streamed([...before, ...pairs]));
  return saidOf(historianVisits, { "data/a.xml": `<visits>${VISITS.join("\n")}</visits>` }, around);
}
const personsOf = (said: Said) => said.of("resolution").map(({ text, official, by }) => `${text} ${official} ${by}`);
const officialOf = (said: Said, text: string) =>
  said.of("resolution").find((one) => one["text"] === text)?.["official"];

/** Both imports, which must say the same. */
async function twice(...reviewed: readonly ReviewedPair[]): Promise<Said> {
  const first = await imported(reviewed);
  const second = await imported(reviewed, first.values);
  const linesOf = ({ values }: Said) => values.map((value) => JSON.stringify(value)).toSorted();
  expect(linesOf(second)).toEqual(linesOf(first));
  return first;
}
const same = (a: string, b: string): ReviewedPair => ({ a, b, decision: "same" });
const different = (a: string, b: string): ReviewedPair => ({ a, b, decision: "different" });

describe("a reviewed pair with an official whom this very import introduces", () => {
  it("wins at once", async () => {
    const said = await twice(same(WANJIRU, "official:amara-okello.KEN"));
    expect(personsOf(said).slice(0, 3)).toEqual([
      `${AMARA} official:amara-okello.KEN RULE`,
      `${WANJIRU} official:amara-okello.KEN REVIEW`,
      `${AMARA} official:amara-okello.KEN RULE`,
    ]);
    expect(
      new Set(
        said
          .of("participation")
          .filter(({ role }) => role === "GUEST")
          .map((one) => one["official"]),
      ),
    ).toEqual(new Set(["official:amara-okello.KEN"]));
  });

  it("wins where it confirms what the rules say", async () => {
    const said = await twice(same("official:amara-okello.KEN", AMARA));
    expect(personsOf(said)).toContain(`${AMARA} official:amara-okello.KEN REVIEW`);
  });

  it("wins where it denies it", async () => {
    const said = await twice(different(AMARA, "official:amara-okello.KEN"));
    expect(said.byId("official:amara-okello.KEN")).toBeUndefined();
    expect(officialOf(said, AMARA)).toMatch(/^official:amara-okello\.KEN\./);
  });

  it("makes an official of whom nobody has heard", async () => {
    const said = await twice(same(`${WANJIRU} @ country:KEN`, "official:wanjiru.KEN"));
    expect(officialOf(said, WANJIRU)).toBe("official:wanjiru.KEN");
    expect(said.byId("official:wanjiru.KEN")).toMatchObject({ name: "Wanjiru Mbeki", country: "country:KEN" });
    expect(officialOf(said, AMARA)).toBe("official:amara-okello.KEN");
  });
});

describe("a reviewed pair about an American in high office", () => {
  it("wins over the lists of who held it", async () => {
    expect(officialOf(await twice(), KERRY)).toBe("official:kerry-john-forbes");
    const said = await twice(same(KERRY, "official:cameron-kerry.USA"));
    expect(officialOf(said, KERRY)).toBe("official:cameron-kerry.USA");
    const taken = said.of("participation").filter(({ event }) => event === "event:hsg-visit-3");
    expect(taken.map((one) => one["official"])).toContain("official:cameron-kerry.USA");
    expect(officialOf(said, "President Obama")).toBe("official:obama-barack");
  });

  it("parts the string from whom the lists have, where it is judged to be another", async () => {
    const said = await twice(different(KERRY, "official:kerry-john-forbes"));
    expect(officialOf(said, KERRY)).toMatch(/^official:kerry/);
    expect(said.byId("official:kerry-john-forbes")).toBeUndefined();
  });

  it("leaves whom the lists have where it speaks of somebody else", async () => {
    const said = await twice(different(KERRY, "official:amara-okello.KEN"));
    expect(officialOf(said, KERRY)).toBe("official:kerry-john-forbes");
  });
});

describe("whoever is taken for another by a weak name", () => {
  it("stands in the review file, though nobody else fits", async () => {
    const visits = [
      visit(1, "2011-03-01", "Foreign Minister Ronald Okello"),
      visit(2, "2012-03-01", "Foreign Minister Roland Okello"),
    ];
    const said = await saidOf(historianVisits, { "data/a.xml": `<visits>${visits.join("\n")}</visits>` }, NOTHING);
    const [one, other] = said.of("resolution");
    expect(other?.["official"]).toBe(one?.["official"]);
    expect(said.reviews).toMatchObject([
      { text: "Foreign Minister Roland Okello", official: one?.["official"], candidate: null },
    ]);
    expect(said.reviews[0]?.parts["name"]).toBeLessThan(0.75);
  });

  it("stands there at every import, until somebody has judged it", async () => {
    const visits = [
      visit(1, "2011-03-01", "Foreign Minister Ronald Okello"),
      visit(2, "2012-03-01", "Foreign Minister Roland Okello"),
    ];
    const read = async (before: readonly Value[]) =>
      saidOf(
        historianVisits,
        { "data/a.xml": `<visits>${visits.join("\n")}</visits>` },
        await surroundingsFrom(streamed(before)),
      );
    const first = await read([]);
    const again = await read(first.values);
    const rows = ({ reviews }: Said) => reviews.map(({ text, official, score }) => ({ text, official, score }));
    expect(rows(again)).toEqual(rows(first));
    const pair = { record: "review", ...same("Foreign Minister Roland Okello", "Foreign Minister Ronald Okello") };
    expect((await read([...first.values, pair])).reviews).toEqual([]);
  });
});

describe("a reviewed file", () => {
  it("is refused where it pairs two officials: they become one by a merge", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-reviewed-"));
    const file = join(folder, "reviewed.ndjson");
    try {
      const lines = [same(AMARA, "official:a.KEN"), same("official:a.KEN", "official:b.KEN")];
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
      await expect(readReviewed(file)).rejects.toThrow(SourceError);
      await expect(readReviewed(file)).rejects.toThrow(
        `${file}:2: official:a.KEN and official:b.KEN are both officials, and a pair needs a string or a record: two officials become one by a merge record`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
