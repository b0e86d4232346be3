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
