/** Rows on an office that somebody else seems to hold by then: the same at every import, only for the same office of the same country. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { outOfOffice } from "../../../src/ingest/resolution/anachronism.ts";
import type { Mention } from "../../../src/ingest/resolution/mention.ts";
import { readRemarks } from "../../../src/ingest/resolution/remarks.ts";
import { type Decision, resolve } from "../../../src/ingest/resolution/resolve.ts";
import { singleOffices } from "../../../src/ingest/resolution/single.office.ts";
import { surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import { capacityOf } from "../../../src/ingest/resolution/title.ts";
import {
  hasData,
  type Imported,
  importAfter,
  importOne,
  type Name,
  streamed,
  type Value,
} from "../../support/historian.ts";

type Told = readonly [capacity: string, name: string, day: string];
const OWN = "event:hsg-visit-";

const mention = ([capacity, name, day]: Told): Mention => ({
  ...{
    source: `record:hsg-visits/${day}-${name}`,
    locator: "visitor",
    text: `${capacity} ${name}`,
    name,
    day,
    capacity,
  },
  ...{ title: capacity.replace(/^(Acting|Former) |-elect$/g, ""), countries: ["country:KEN"], said: true },
});
const idOf = (name: string): string => `official:${name.toLowerCase().replace(" ", "-")}.KEN`;
const rowsOf = (left: ReadonlyMap<Decision, string>): readonly string[] =>
  [...left]
    .map(
      ([
        {
          official,
          mention: { day },
        },
        since,
      ]) => `${official} ${day} since ${since}`,
    )
    .toSorted();
const decided = (told: readonly Told[]): readonly Decision[] => resolve(told.map(mention));

/** What an import of these leaves in the graph. */
const importedAs = (events: string, told: readonly Told[]): readonly Value[] =>
  told.flatMap(([capacity, name, day], index): readonly Value[] => [
    { record: "official", id: idOf(name), name, country: "country:KEN" },
    { record: "event", id: `${events}${index}`, start: day },
    {
      ...{ record: "participation", official: idOf(name), event: `${events}${index}`, role: "GUEST" },
      ...{ capacity, onBehalfOf: "country:KEN" },
    },
  ]);
const rowsOver = async (told: readonly Told[], graph: readonly Value[]): Promise<readonly string[]> =>
  rowsOf(outOfOffice(decided(told), (await surroundingsFrom(streamed(graph))).known, OWN));

const list: readonly Told[] = [
  ["President", "Amara Okello", "1996-02-15"],
  ["President", "Wanjiru Mbeki", "1998-03-01"],
  ["President", "Amara Okello", "2002-05-12"],
];
const ROW = "official:amara-okello.KEN 2002-05-12 since official:wanjiru-mbeki.KEN";

describe("who appears in an office after somebody else did", () => {
  it("is told", async () => expect(await rowsOver(list, [])).toEqual([ROW]));

  it("is told again when the graph has what this data set said", async () =>
    expect(await rowsOver(list, importedAs(OWN, list))).toEqual([ROW]));

  it("is told though this data set said before that the person came again later", async () =>
    expect(await rowsOver(list, importedAs(OWN, [["President", "Amara Okello", "2005-05-12"]]))).toEqual([ROW]));

  it("is told by another data set's records too", async () =>
    expect(
      await rowsOver(
        list.filter(([, name]) => name === "Amara Okello"),
        importedAs("event:hsg-trip-", [["President", "Wanjiru Mbeki", "1998-03-01"]]),
      ),
    ).toEqual([ROW]));

  it("is still told where another data set has the person in the office later on", async () =>
    expect(await rowsOver(list, importedAs("event:hsg-trip-", [["President", "Amara Okello", "2003-07-04"]]))).toEqual([
      ROW,
    ]));

  it("is told by the day on which a tenure begins", async () =>
    expect(
      await rowsOver(
        list.filter(([, name]) => name === "Amara Okello"),
        [
          { record: "official", id: idOf("Wanjiru Mbeki"), name: "Wanjiru Mbeki", country: "country:KEN" },
          { record: "office", id: "office:p", name: "President of Kenya", of: "country:KEN" },
          { record: "tenure", official: idOf("Wanjiru Mbeki"), office: "office:p", start: "1998", end: "2001" },
        ],
      ),
    ).toEqual([ROW]));

  it("is not told by a tenure of a year in which either can have been first", async () =>
    expect(
      await rowsOver(
        list.filter(([, name]) => name === "Amara Okello"),
        [
          { record: "official", id: idOf("Wanjiru Mbeki"), name: "Wanjiru Mbeki", country: "country:KEN" },
          { record: "office", id: "office:p", name: "President of Kenya", of: "country:KEN" },
          { record: "tenure", official: idOf("Wanjiru Mbeki"), office: "office:p", start: "2002", end: "2003" },
        ],
      ),
    ).toEqual([]));

  it.each(["President-elect", "Acting President", "Former President", "Vice President", "Chairman", "Prime Minister"])(
    "is not told by a %s",
    async (capacity) =>
      expect(
        await rowsOver(
          [
            ["President", "Amara Okello", "1996-02-15"],
            [capacity, "Wanjiru Mbeki", "1998-03-01"],
            ["President", "Amara Okello", "2002-05-12"],
          ],
          [],
        ),
      ).toEqual([]),
  );

  it("is not told by somebody met on the same day", async () =>
    expect(
      await rowsOver(
        [
          ["President", "Amara Okello", "1996-02-15"],
          ["President", "Wanjiru Mbeki", "2002-05-12"],
          ["President", "Amara Okello", "2002-05-12"],
        ],
        [],
      ),
    ).toEqual([]));

  it("is told alike when everything is in the graph already, whatever is told, and no row is lost by what others say", async () => {
    const told = fc.array(
      fc.tuple(
        fc.constantFrom("President", "President-elect", "Prime Minister"),
        fc.constantFrom("Amara Okello", "Wanjiru Mbeki", "Juma Achieng"),
        fc.integer({ min: 1990, max: 2009 }).map((year) => `${year}-05-12`),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(told, told, async (one, other) => {
        const first = await rowsOver(one, []);
        expect(await rowsOver(one, importedAs(OWN, one))).toEqual(first);
        const trips = importedAs("event:hsg-trip-", other);
        const more = await rowsOver(one, trips);
        expect(await rowsOver(one, [...importedAs(OWN, one), ...trips])).toEqual(more);
        expect(more).toEqual(expect.arrayContaining([...first]));
      }),
      { numRuns: 60 },
    );
  });
});

describe("one office", () => {
  it.each([
    ["country:KAZ", "President", ["country:KAZ PRESIDENT"]],
    ["country:FRA", "President of France", ["country:FRA PRESIDENT"]],
    ["country:GBR", "Prime Minister of the United Kingdom", ["country:GBR GOVERNMENT"]],
    ["country:USA", "Secretary of State of the United States", ["country:USA FOREIGN"]],
    ["country:soviet-union-1991", "Premier", ["country:RUS GOVERNMENT"]],
    ["country:LBN", "Deputy Prime Minister and Foreign Minister", ["country:LBN FOREIGN"]],
    ["country:HTI", "Interim President", ["country:HTI PRESIDENT"]],
    ["country:VAT", "Secretary of State", []],
    ["country:CHN", "Chairman", []],
    ["country:KAZ", "First President", []],
    ["country:LUX", "President of the European Commission", []],
    ["country:ITA", "President of the Senate", []],
    ["country:IRQ", "Kurdish Regional President", []],
    ["country:IRQ", "President of Iraqi Kurdistan", []],
    ["country:USA", "President of Mexico", []],
  ] as const)("%s %s: %j", (country, capacity, offices) => expect(singleOffices(country, capacity)).toEqual(offices));

  it("a region's is told as the region's", () =>
    expect(
      readRemarks(
        "Met with Prime Minister Bell, Kurdish Regional Government Prime Minister Ann Ito, and President Rao of Tatarstan.",
      ).met.map((one) => `${capacityOf(one)} ${one.name}`),
    ).toEqual([
      "Prime Minister Bell",
      "Kurdish Regional Government Prime Minister Ann Ito",
      "Tatarstan President Rao",
    ]));
});

/** A data set read where the graph holds what these said. */
const importOver = async (name: Name, ...said: readonly Imported[]): Promise<Imported> =>
  importOne(name, await surroundingsFrom(streamed(said.flatMap(({ values }) => values))));

describe.skipIf(!hasData)("visits and trips imported twice (CHANCERY_DATA names the data sets)", () => {
  const rowsIn = ({ reviews }: Imported): readonly string[] =>
    reviews
      .filter(({ parts }) => parts["inOffice"] === 0)
      .map(({ source, text, candidate }) => `${source} ${text} since ${candidate}`)
      .toSorted();
  let rows: readonly (readonly string[])[];
  beforeAll(async () => {
    const [visits, travels] = [await importAfter([], "visits"), await importAfter(["visits"], "travels")];
    const again = await importAfter(["visits", "travels"], "visits");
    const tripsAgain = await importOver("travels", again, travels);
    const third = await importOver("visits", again, tripsAgain);
    rows = [visits, travels, again, tripsAgain, third].map(rowsIn);
  }, 240_000);

  it("names those whom no reference work has in the office on that day", () => {
    expect(rows[2]).toEqual([
      "record:hsg-visits/1093 President Jose Figueres Ferrer since official:rafael-angel-calderon-fournier.CRI",
      "record:hsg-visits/1313 Prime Minister Ruud Lubbers since official:willem-kok.NLD",
      "record:hsg-visits/1389 Prime Minister Romano Prodi since official:massimo-dalema.ITA",
      "record:hsg-visits/3051 Prime Minister Nguyen Tan Dung since official:nguyen-xuan-phuc.VNM",
      "record:hsg-visits/3086 President Choummaly Sayasone since official:bounnyang-vorachit.LAO",
      "record:hsg-visits/3088 President Benigno S. Aquino 3rd since official:rodrigo-duterte.PHL",
      "record:hsg-visits/794 President Giulio Andreotti since official:francesco-cossiga.ITA",
    ]);
    expect(rows[3]).toEqual([
      "record:hsg-travels/2065 President Balaguer since official:guzman.DOM",
      "record:hsg-travels/2513 Prime Minister Blair since official:gordon-brown.GBR",
    ]);
  });

  it("loses no row, and has more only by what the other data set says", () => {
    const [visits = [], trips, again = [], tripsAgain, third] = rows;
    expect(tripsAgain).toEqual(trips);
    expect(third).toEqual(again);
    expect(again).toEqual(expect.arrayContaining([...visits]));
  });

  it("has the same rows in the end whichever comes first", async () => {
    const visits = rowsIn(await importAfter(["travels"], "visits"));
    const trips = rowsIn(await importAfter(["travels", "visits"], "travels"));
    // The ids of those who were in the office since may differ.
    const strings = (some: readonly string[] = []) => some.map((row) => row.replace(/ since .*/, ""));
    expect([visits, trips].map(strings)).toEqual([rows[2], rows[3]].map(strings));
  }, 240_000);
});
