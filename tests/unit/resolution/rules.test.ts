/** What each rule of meetings and each trap of these sources makes of one real record: kind, encounter, roles and whose behalf. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ReviewRow } from "../../../src/ingest/importers/importer.ts";
import { hasData, importInOrder, type Value } from "../../support/historian.ts";

let values: readonly Value[] = [];
let reviews: readonly ReviewRow[] = [];

const short = (id: unknown): string => String(id).replace(/^\w+:/, "");

/** `DIRECT MEETING: GUEST who for CODE, ...; part of event` */
function told(event: string): string {
  const one = values.find(({ record, id }) => record === "event" && id === event);
  const parts = values
    .filter(({ record, event: of }) => record === "participation" && of === event)
    .map(({ role, official, onBehalfOf }) => `${role} ${short(official)} for ${short(onBehalfOf)}`);
  const whole = values.filter(({ record, event: of }) => record === "partOf" && of === event);
  const within = whole.map(({ parent }) => `; part of ${short(parent)}`).join("");
  return `${one?.["encounter"]} ${one?.["kind"]}: ${parts.join(", ")}${within}`;
}

describe.skipIf(!hasData)("the rules of meetings, each on a real record (CHANCERY_DATA names the data sets)", () => {
  beforeAll(async () => {
    ({ values, reviews } = await importInOrder("visits", "travels"));
  }, 120_000);

  it.each([
    [
      "named as met: the host's leader, the host's minister, others",
      "hsg-trip-3381",
      "DIRECT MEETING: HOST francois-hollande.FRA for FRA, GUEST kerry-john-forbes for USA, ATTENDEE laurent-fabius.FRA for FRA, ATTENDEE william-hague.GBR for GBR, ATTENDEE ahmed-davutoglu.TUR for TUR, ATTENDEE saud.SAU.1977 for SAU",
    ],
    [
      "met during a private visit to the United States",
      "hsg-visit-708",
      "VISIT VISIT: GUEST gro-harlem-brundtland.NOR for NOR, HOST bush-george-h-w for USA",
    ],
    [
      "met during a private visit abroad",
      "hsg-trip-2779",
      "VISIT VISIT: HOST elizabeth-ii.GBR for GBR, GUEST kennedy-john-f for USA, ATTENDEE macmillan.GBR for GBR",
    ],
    [
      "a state visit without a word of a meeting",
      "hsg-visit-937",
      "VISIT VISIT: GUEST richard-von-weizsaecker.west-germany-1990 for DEU, HOST bush-george-h-w for USA",
    ],
    [
      "an official visit abroad with somebody named",
      "hsg-trip-734",
      "VISIT VISIT: HOST pessoa.BRA for BRA, GUEST colby-bainbridge for USA",
    ],
    [
      "an official visit abroad with nobody named",
      "hsg-trip-1062",
      "CO_MENTIONED VISIT: GUEST kissinger-henry-a for USA",
    ],
    ["attended only, without the President", "hsg-visit-1945", "CO_ATTENDED SUMMIT: GUEST felipe-calderon.MEX for MEX"],
    [
      "attended with those named, the host's leader among them",
      "hsg-trip-2742",
      "CO_ATTENDED CONFERENCE: HOST winston-churchill.GBR for GBR, GUEST eisenhower-dwight-d for USA, ATTENDEE laniel.FRA for FRA",
    ],
    ["a private visit and nothing more", "hsg-visit-241", "CO_MENTIONED VISIT: GUEST edward-gough-whitlam.AUS for AUS"],
    ["a rest", "hsg-trip-781", "CO_MENTIONED MEETING: GUEST dulles-john-foster for USA"],
    [
      "a meeting and a gathering in one record, the meeting",
      "hsg-trip-2385",
      "DIRECT MEETING: HOST carl-xvi-gustav.SWE for SWE, GUEST bush-george-w for USA; part of hsg-trip-2385.gathering",
    ],
    [
      "a meeting and a gathering in one record, the gathering",
      "hsg-trip-2385.gathering",
      "CO_ATTENDED SUMMIT: GUEST bush-george-w for USA",
    ],
    [
      "visits likewise",
      "hsg-visit-1308",
      "VISIT VISIT: GUEST armando-calderon-sol.SLV for SLV, HOST clinton-william-j for USA; part of hsg-visit-1308.gathering",
    ],
    [
      "a companion, part of the President's own trip",
      "hsg-trip-1530",
      "CO_MENTIONED MEETING: GUEST rice-condoleezza for USA; part of hsg-trip-2459",
    ],
    [
      "whom a companion went to meet",
      "hsg-trip-552",
      "DIRECT MEETING: GUEST christopher-warren-minor for USA, ATTENDEE hafez-al-assad.SYR for SYR; part of hsg-trip-2529",
    ],
  ])("%s", (_, event, expected) => {
    const [head = "", people = ""] = told(`event:${event}`).split(": ");
    const [wantedHead = "", wanted = ""] = expected.split(": ");
    const sorted = (text: string) => {
      const [parts = "", ...whole] = text.split("; ");
      return [parts.split(", ").toSorted().join(", "), ...whole].join("; ");
    };
    expect(`${head}: ${sorted(people)}`).toBe(`${wantedHead}: ${sorted(wanted)}`);
  });

  it.each([
    ["a title glued to its name", "hsg-visit-2887", ["haidar-al-abadi.IRQ"]],
    ["two persons in one string", "hsg-visit-1957", ["fatmir-sejdiu.XKX", "hashim-thaci.XKX"]],
    ["somebody met away from home", "hsg-trip-1024", ["andrei-gromyko.soviet-union-1991"]],
    ["whom an invitation is to is not met", "hsg-trip-2276", ["anwar-sadat.EGY"]],
    ["whose visit is arranged is not met", "hsg-trip-96", ["jiang-zemin.CHN"]],
    ["the dead at a funeral are not met", "hsg-trip-1859", []],
    ["an unnamed plural is nobody", "hsg-trip-2338", []],
    [
      "presidents of several countries",
      "hsg-trip-2893",
      [
        "alfonso-lopez-michelson.COL",
        "carlos-andres-perez.VEN",
        "demetrio-basilio-lakas-bahas.PAN",
        "jose-lopez-portillo.MEX",
        "michael-manley.JAM",
        "omar-torrijos-herrera.PAN",
        "rodrigo-carazo-odio.CRI",
      ],
    ],
    ["names in brackets", "hsg-trip-3973.gathering", ["marise-payne.AUS", "s-jaishankar.IND", "toshimitsu-motegi.JPN"]],
    [
      "those who were also present",
      "hsg-trip-2935",
      [
        "baudouin-i.BEL",
        "beatrix.NLD",
        "elizabeth-ii.GBR",
        "francois-mitterrand.FRA",
        "jean.LUX",
        "olav-v.NOR",
        "pierre-elliott-trudeau.CAN",
      ],
    ],
    [
      "sentences that initials do not end",
      "hsg-trip-3258",
      [
        "frederik-willem-de-klerk.ZAF",
        "maite-nekoana-mashabane.ZAF",
        "nelson-mandela.ZAF",
        "nkosazana-dlamini-zuma.ZAF",
      ],
    ],
    ["the other of two Vietnams", "hsg-trip-1001", ["tho.north-vietnam-1975"]],
  ])("%s", (_, event, expected) => {
    const others = values
      .filter(({ record, event: of }) => record === "participation" && of === `event:${event}`)
      .filter(({ role }) => event.includes("visit") === (role === "GUEST"))
      .map(({ official }) => short(official));
    expect(others.toSorted()).toEqual(expected);
  });

  it("flags names of an older list, and repairs none", () => {
    const flagged = reviews.filter(({ parts }) => parts["inOffice"] === 0).map(({ text }) => text);
    expect(flagged).toEqual(
      expect.arrayContaining(["Prime Minister Nguyen Tan Dung", "President Jose Figueres Ferrer"]),
    );
  });
});
