/** Visits as the importer tells them: the countries it needs are told too, and the capacity is the office. */
import { describe, expect, it } from "vitest";
import { historianVisits } from "../../../src/ingest/importers/historian-visits.ts";
import { NOTHING } from "../../../src/ingest/resolution/surroundings.ts";
import { missingEnds, type Said, saidOf } from "../../support/importing.ts";

const visit = (visitor: string, from: string, description: string): Promise<Said> =>
  saidOf(
    historianVisits,
    {
      "data/1990.xml": `<visits><visit><id>1187</id><start-date>1993-09-13</start-date><end-date>1993-09-13</end-date>
<visitor>${visitor}</visitor><from id="${from}">x</from><description>${description}</description></visit></visits>`,
    },
    NOTHING,
  );

describe("a visit", () => {
  it("names the country of one who was met, where that is neither the guest's nor the host's", async () => {
    const said = await visit("Prime Minister Yitzhak Rabin", "israel", "Met with King Hussein of Jordan.");
    expect(said.of("participation").map((one) => one["onBehalfOf"])).toContain("country:JOR");
    expect(said.of("country").map(({ id }) => id)).toContain("country:JOR");
    expect(missingEnds(said)).not.toContain("country:JOR");
  });

  it.each([
    ["Amir Sheikh Tamim bin Hamad Al Thani", "qatar", "Amir"],
    ["Interim President Juan Guaidó", "venezuela", "Interim President"],
    ["President-elect Vicente Fox", "mexico", "President-elect"],
  ])("is made in the capacity that the text gives: %s", async (visitor, from, capacity) => {
    const said = await visit(visitor, from, "Working Visit.");
    expect(said.of("participation").find(({ role }) => role === "GUEST")).toMatchObject({ capacity });
  });

  it.each([
    ["Guest of the President. Afterwards visited Chicago.", "DIRECT", ["official:clinton-william-j"]],
    ["Presidential guest.", "DIRECT", ["official:clinton-william-j"]],
    ["Unofficial visit. Met informally with the President.", "DIRECT", ["official:clinton-william-j"]],
    ["Met with the President of the World Bank.", "DIRECT", []],
    ["Guest of the U.S. Government.", "DIRECT", []],
    ["Informal meeting in Aspen, Colorado.", "DIRECT", []],
    ["Informal visit.", "CO_MENTIONED", []],
  ])(
    "has the President of the day as host where the text names him by the office alone: %s",
    async (text, how, hosts) => {
      const said = await visit("President Lech Walesa", "poland", text);
      expect(said.of("event").map(({ encounter }) => encounter)).toEqual([how]);
      expect(said.of("participation").flatMap(({ role, official }) => (role === "HOST" ? [official] : []))).toEqual(
        hosts,
      );
      expect(missingEnds(said)).toEqual([]);
    },
  );
});

describe("a visit that cannot be read", () => {
  const read = (...visits: readonly string[]) =>
    saidOf(historianVisits, { "data/1990.xml": `<visits>\n${visits.join("\n")}\n</visits>` }, NOTHING);
  const one = (id: string, start: string, more = "") =>
    `<visit><id>${id}</id><start-date>${start}</start-date>${more}<visitor>President Havel</visitor><from id="czechoslovakia">x</from></visit>`;

  it.each([
    [one("1", "1990-02-30"), 'visit 1: start-date "1990-02-30" is not a day'],
    [one("1", "1990"), 'visit 1: start-date "1990" is not a day'],
    [one("1", "1990-02-20", "<end-date>soon</end-date>"), 'visit 1: end-date "soon" is not a day'],
    [
      one("1", "1990-02-20", "<end-date>1990-02-10</end-date>"),
      'visit 1: end-date "1990-02-10" is before start-date "1990-02-20"',
    ],
  ])("is one reject, with the row as the file has it: %s", async (text, reject) => {
    const said = await read(text, one("2", "1990-02-20"));
    expect(said.rejects).toMatchObject([
      { file: "data/1990.xml", line: 2, reject, row: { visitor: "President Havel" } },
    ]);
    expect(said.of("event").map(({ id }) => id)).toEqual(["event:hsg-visit-2"]);
  });

  it("does not take the place of another one of its id", async () => {
    const said = await read(one("1", "1990-02-30"), one("1", "1990-02-20"), one("1", "1990-02-21"));
    expect(said.rejects.map(({ line, reject }) => `${line} ${reject}`)).toEqual([
      '2 visit 1: start-date "1990-02-30" is not a day',
      "4 visit 1 stands in the files already",
    ]);
    expect(said.of("datasetRecord")).toMatchObject([{ line: 3 }]);
    expect(said.of("event")).toMatchObject([{ start: "1990-02-20" }]);
  });
});
