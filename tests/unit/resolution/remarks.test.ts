/** What longer readings of the remarks and visitors taught: whom they name, and who is one person. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../../../src/ingest/resolution/mention.ts";
import { nameOf, nameScore } from "../../../src/ingest/resolution/name.ts";
import { readRemarks } from "../../../src/ingest/resolution/remarks.ts";
import { resolve } from "../../../src/ingest/resolution/resolve.ts";

const met = (text: string) => readRemarks(text).met.map(({ encounter, name }) => `${encounter} ${name}`);
const mention = ([title, name, day, country]: readonly [string, string, string, string]): Mention => ({
  ...{ source: `record:hsg-travels/${day}-${name}`, locator: "remarks", text: `${title} ${name}`, title, name, day },
  ...{ countries: [`country:${country}`], said: true },
});
const isOne = (...mentions: readonly Mention[]): boolean =>
  new Set(resolve(mentions).map(({ official }) => official)).size === 1;

describe("whom remarks name", () => {
  it.each([
    [
      "candidates",
      "Met with President Bell and presidential candidates Abdullah Rao and Ashraf Ito.",
      ["DIRECT Bell", "DIRECT Abdullah Rao", "DIRECT Ashraf Ito"],
    ],
    [
      "the speaker of a parliament by its name",
      "Met with Prime Minister Bell and Speaker of the Knesset Benny Rao.",
      ["DIRECT Bell", "DIRECT Benny Rao"],
    ],
    [
      "whoever stands after a group on something",
      "Met with King Ito, the foreign ministers of the Arab Contact Group on Syria, and UN Special Envoy for Syria Ann Bell.",
      ["DIRECT Ito", "DIRECT Ann Bell"],
    ],
    [
      "names with av in them",
      "Met with Faroese Minister of Education Jenis av Rana and Greenlandic Minister of Energy Steen Bell.",
      ["DIRECT Jenis av Rana", "DIRECT Steen Bell"],
    ],
    ["who takes office, also without a title", "Attended the inauguration of Ann Bell.", ["CO_ATTENDED Ann Bell"]],
    [
      "who was met and sat beside the traveller in the chair",
      "Also met and co-chaired a meeting of the Global Coalition to Defeat Piracy with Foreign Minister Ann Bell.",
      ["DIRECT Ann Bell"],
    ],
    [
      "with whom papers were exchanged at a conference",
      "Attended the Security Conference and exchanged ratifications of the Treaty with Foreign Minister Bell.",
      ["DIRECT Bell"],
    ],
    [
      "the other at a summit of two, days between",
      "Attended Summit Meeting (November 19-21) with General Secretary Gorbachev.",
      ["DIRECT Gorbachev"],
    ],
    [
      "those of a summit conference",
      "Summit conference with Prime Minister Eden and Premier Faure.",
      ["DIRECT Eden", "DIRECT Faure"],
    ],
    [
      "the other side of a dialogue of two states",
      "Participated in the second U.S.-Indonesia Strategic Dialogue with Foreign Minister Ann Bell.",
      ["DIRECT Ann Bell"],
    ],
    ["the host of a brunch", "Attended working brunch with President Clinton.", ["DIRECT Clinton"]],
  ])("%s: %s", (_, text, expected) => expect(met(text)).toEqual(expected));

  it("tells no names of a thing that is inaugurated", () =>
    expect(met("Attended the inauguration of a new Haitian police force.")).toEqual([]));

  it.each([
    ["a dispute with a country is no meeting", "Sought help in settling a boundary dispute with Mexico.", []],
    ["nor is a speech on states", "Addressed the UN on frontier problems with neighboring states.", []],
    ["nor is what was cancelled", "Meeting scheduled November 19 with President Reagan cancelled.", []],
    ["nor is the occasion of a journey", "Stopped en route to London for the coronation of Queen Elizabeth II.", []],
    [
      "whoever meets while attending does both",
      "Met with President Bush while attending the Assembly.",
      ["CO_ATTENDED", "DIRECT"],
    ],
    [
      "whoever takes part in negotiating was there",
      "Took part in negotiating an agreement with the Authority.",
      ["CO_ATTENDED"],
    ],
    ["a lunch whose verb is lost is a meeting", "Working lunch.", ["DIRECT"]],
    ["a state dinner whose verb is lost is a gathering", "State Dinner.", ["CO_ATTENDED"]],
    ["a game of golf is a meeting", "Played golf with President Obama.", ["DIRECT"]],
    [
      "a conference somewhere with somebody",
      "Peace conference at Camp David, MD with Chairman Yasir Arafat.",
      ["CO_ATTENDED"],
    ],
  ])("%s: %s", (_, text, expected) => expect([...readRemarks(text).did].toSorted()).toEqual(expected));

  it("tells that a companion was at negotiations", () =>
    expect([...readRemarks("Accompanied President Carter during final peace negotiations.").did]).toEqual([
      "CO_ATTENDED",
    ]));
});

describe("one person", () => {
  it.each([
    [
      "with a glide written or not",
      ["President", "Askar Akaev", "2002-09-23", "KGZ"],
      ["President", "Akayev", "2000-04-15", "KGZ"],
    ],
    [
      "with a vowel left out",
      ["Crown Prince", "Mohammed bin Zayed", "2019-09-18", "ARE"],
      ["Crown Prince", "Mohammed bin Zayd", "2020-08-26", "ARE"],
    ],
    [
      "who came back after another of the name",
      ["President", "Paz-Estenssoro", "1963-10-22", "BOL"],
      ["President", "Paz", "1988-08-08", "BOL"],
    ],
    [
      "head of government before and foreign minister after",
      ["Prime Minister", "Emilio Colombo", "1971-02-18", "ITA"],
      ["Foreign Minister", "Colombo", "1981-05-03", "ITA"],
    ],
  ] as const)("%s", (_, a, b) => expect(isOne(mention(a), mention(b))).toBe(true));
});

describe("two persons", () => {
  it.each([
    [
      "a minister with the given name of a later president",
      ["President", "Hussain Mohammad Ershad", "1983-10-25", "BGD"],
      ["Foreign Minister", "Hossain", "1974-10-30", "BGD"],
    ],
    [
      "a minister with the surname of a former president",
      ["President", "Moussa Traore", "1988-10-06", "MLI"],
      ["Foreign Minister", "Traore", "1996-10-08", "MLI"],
    ],
    [
      "whose bare names differ by a letter, years apart",
      ["Prime Minister", "Markovic", "1991-06-21", "SRB"],
      ["President", "Marovic", "2003-04-02", "SRB"],
    ],
    [
      "brothers in two offices",
      ["Foreign Secretary", "David Miliband", "2009-07-29", "GBR"],
      ["leader", "Miliband", "2011-05-24", "GBR"],
    ],
  ] as const)("%s", (_, a, b) => expect(isOne(mention(a), mention(b))).toBe(false));

  it("a son whose name goes on with his father's", () =>
    expect(
      nameScore(nameOf("Nasser Sabah al-Ahmed al-Sabah"), nameOf("Sabah al-Ahmed al-Sabah"), "country:KWT"),
    ).toBeLessThan(0.5));
});
