/** Principal officers and chiefs of mission: persons, offices, terms. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historianPocom } from "../../../src/ingest/importers/historian-pocom.ts";
import { organisationOfMission } from "../../../src/ingest/importers/pocom.office.ts";
import { DATA, missingEnds, type Said, said, saidOf } from "../../support/importing.ts";

const person = (id: string, surname: string, forename: string, more = ""): string =>
  `<person><id>${id}</id><persName><surname>${surname}</surname><forename>${forename}</forename></persName><birth>1900</birth><death/>${more}</person>`;

interface TermText {
  readonly id: string;
  readonly person: string;
  readonly territory?: string;
  readonly appointed?: string;
  readonly arrived?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly note?: string;
  readonly role?: string;
}
const dated = (tag: string, date = ""): string => `<${tag}><date>${date}</date><note/></${tag}>`;
const term = (tag: string, { id, person: who, territory, role = "ambassador-e-p", note = "", ...dates }: TermText) =>
  `<${tag}><id>${id}</id><person-id>${who}</person-id><role-title-id>${role}</role-title-id>${
    territory === undefined ? "" : `<contemporary-territory-id>${territory}</contemporary-territory-id>`
  }${dated("appointed", dates.appointed)}${dated("arrived", dates.arrived)}${dated("started", dates.started)}${dated("ended", dates.ended)}<note>${note}</note></${tag}>`;
const mission = (country: string, chiefs: readonly TermText[], nominees: readonly TermText[] = []): string =>
  `<country-mission><territory-id>${country}</territory-id>\n<chiefs>${chiefs
    .map((one) => term("chief", { territory: country, ...one }))
    .join("\n")}</chiefs>\n<other-nominees>${nominees
    .map((one) => term("chief", { territory: country, ...one }))
    .join("\n")}</other-nominees></country-mission>`;

const PEOPLE = {
  "people/a/adams-john.xml": person("adams-john", "Adams", "John"),
  "people/b/baker-ann.xml": person("baker-ann", "Baker", "Ann"),
  "people/c/clark-joe.xml": person("clark-joe", "Clark", "Joe"),
  "roles-country-chiefs/ambassador-e-p.xml":
    "<role><id>ambassador-e-p</id><names><singular>Ambassador</singular><plural>Ambassadors</plural></names></role>",
};
const of = (files: Readonly<Record<string, string>>) => saidOf(historianPocom, { ...PEOPLE, ...files }, undefined);
const tenures = (all: Said) =>
  all
    .of("tenure")
    .map(({ official, office, start, end }) => [
      String(official).replace("official:", ""),
      String(office).replace("office:", ""),
      start,
      end,
    ]);

describe("importing chiefs of mission and principals", () => {
  it("calls a person as usual, with the other names as aliases and the years of life", async () => {
    const all = await of({
      "people/k/kissinger-henry-a.xml": `<person><id>kissinger-henry-a</id><persName><surname>Kissinger</surname><forename>Henry A. (Heinz Alfred)</forename><altname>Henry A. Kissinger</altname></persName><birth>1923</birth><death>2023</death></person>`,
      "people/t/talbott-strobe.xml": `<person><id>talbott-strobe</id><persName><surname>Talbott</surname><forename>Strobe (Nelson)</forename><genName>III</genName></persName><birth/><death/></person>`,
    });
    expect(all.byId("official:kissinger-henry-a")).toMatchObject({
      ...{ name: "Henry A. Kissinger", country: "country:USA", birth: "1923", death: "2023" },
      aliases: [{ text: "Heinz Alfred Kissinger", language: "en", kind: "SPELLING" }],
    });
    expect(all.byId("official:talbott-strobe")).toMatchObject({
      name: "Strobe Talbott, III",
      aliases: [{ text: "Nelson Talbott, III", language: "en", kind: "SPELLING" }],
    });
  });

  const called = async (id: string, surname: string, forename: string, other: string, generation = "") => {
    const names = `<surname>${surname}</surname><forename>${forename}</forename><genName>${generation}</genName>`;
    const all = await of({
      [`people/x/${id}.xml`]: `<person><id>${id}</id><persName>${names}<altname>${other}</altname></persName><birth/><death/></person>`,
    });
    const person = all.byId(`official:${id}`);
    const others = (person?.["aliases"] ?? []) as readonly { readonly text: string }[];
    return [person?.["name"], ...others.map(({ text }) => text)];
  };

  it.each([
    ["clay-henry", "Clay", "Henry", "Henry Clay Ide", "", "Henry Clay"],
    ["brown-james", "Brown", "James", "James Brown Clay", "", "James Brown"],
    ["warren-charles-beecher", "Warren", "Charles Beecher", "Charles Warren Hostler", "", "Charles Beecher Warren"],
    ["martin-john-bartlow", "Martin", "John Bartlow", "John Martin O’Keefe", "", "John Bartlow Martin"],
    ["lange-john-e", "Lange", "John E.", "John Langeloth Loeb Jr.", "", "John E. Lange"],
    ["robins-david-snyder", "Robins", "David Snyder", "David M. Robinson", "", "David Snyder Robins"],
    ["davis-william-true-jr", "Davis", "William True", "William Davis Clarke", "Jr.", "William True Davis, Jr."],
    ["brayshaw-charles-h", "Brayshaw", "Charles H.", "Charles Ray", "", "Charles H. Brayshaw"],
  ])(
    "calls %s by surname and forename where the other name is somebody else's",
    async (id, surname, forename, other, generation, name) => {
      expect(await called(id, surname, forename, other, generation)).toEqual([name]);
    },
  );

  it("keeps a misspelled other name as an alias", async () => {
    expect(await called("oneal-emmet", "O’Neal", "Emmet", "Emmet O’Nealy")).toEqual(["Emmet O’Neal", "Emmet O’Nealy"]);
  });

  it.each([
    ["Bridgewater Awkward", "Pamela E.", "Pamela E. Bridgewater"],
    ["Lafontant-Mankarious", "Jewel Stradford", "Jewel S. Lafontant"],
    ["Davezac (D’Avezac)", "Auguste Genevieve Valentin", "Auguste Davezac"],
    ["MacArthur", "Douglas", "Douglas MacArthur 2d"],
    ["Hulings", "Joseph S.", "Joseph S. Hulings, 3rd"],
    ["Adams", "Alvin P.", "Alvin P. Adams, Jr."],
  ])(
    "calls a %s by the other name where it is the person's: with a maiden name, a fuller form, a generation",
    async (surname, forename, other) => {
      expect((await called("a-person", surname, forename, other))[0]).toBe(other);
    },
  );

  it("starts a term when it started, else on arrival, else on appointment", async () => {
    const all = await of({
      "missions-countries/chad.xml": mission("chad", [
        {
          id: "c-1",
          person: "adams-john",
          appointed: "1961-01-01",
          arrived: "1961-02-01",
          started: "1961-03-01",
          ended: "1962",
        },
        { id: "c-2", person: "baker-ann", appointed: "1962-01-01", arrived: "1962-02-01", ended: "1963" },
        { id: "c-3", person: "clark-joe", appointed: "1963-01-01", ended: "1964" },
      ]),
    });
    expect(tenures(all).map(([, , start]) => start)).toEqual(["1961-03-01", "1962-02-01", "1963-01-01"]);
  });

  it("takes a term that was not taken up for no tenure, and keeps the person", async () => {
    const all = await of({
      "missions-countries/chad.xml": mission(
        "chad",
        [
          { id: "c-1", person: "adams-john", appointed: "1961-01-01", note: "Commissioned; declined appointment." },
          { id: "c-2", person: "baker-ann" },
          {
            id: "c-4",
            person: "clark-joe",
            started: "1970-01-01",
            ended: "1971",
            note: "Not commissioned; letter of credence dated 1969.",
          },
        ],
        [{ id: "c-3", person: "clark-joe", appointed: "1965-01-01", note: "Nomination withdrawn." }],
      ),
    });
    expect(tenures(all)).toEqual([["clark-joe", "us-chief-of-mission-to-chad", "1970-01-01", "1971"]]);
    expect(all.of("official")).toHaveLength(3);
  });

  it("closes a term without an end about when the next began, leaves only the latest since 2010 open", async () => {
    const all = await of({
      "missions-countries/chad.xml": mission("chad", [
        { id: "c-1", person: "adams-john", started: "1961-03-01" },
        { id: "c-2", person: "baker-ann", started: "1975-06", ended: "1976" },
        { id: "c-3", person: "clark-joe", started: "2012-05-04" },
      ]),
      "missions-countries/togo.xml": mission("togo", [{ id: "t-1", person: "clark-joe", started: "1990-05-04" }]),
    });
    expect(tenures(all).map(([who, office, , end]) => [who, office, end])).toEqual([
      ["adams-john", "us-chief-of-mission-to-chad", "1975-06~"],
      ["baker-ann", "us-chief-of-mission-to-chad", "1976"],
      ["clark-joe", "us-chief-of-mission-to-chad", null],
      ["clark-joe", "us-chief-of-mission-to-togo", "1990~"],
    ]);
  });

  it("accredits to the territory of the time, as an office of its own where it is another state", async () => {
    const all = await of({
      "missions-countries/korea.xml": mission("korea", [
        { id: "k-1", person: "adams-john", territory: "joseon-dynasty-1910", started: "1883-05-20", ended: "1885" },
        { id: "k-2", person: "baker-ann", territory: "korea", started: "1949-04-20", ended: "1952" },
      ]),
      "missions-countries/congo-democratic-republic.xml": mission("congo-democratic-republic", [
        { id: "d-1", person: "adams-john", territory: "congo-kinshasa", started: "1960-06-30", ended: "1961" },
      ]),
      "missions-countries/russia.xml": mission("russia", [
        { id: "r-1", person: "baker-ann", started: "1980-06-30", ended: "1981" },
      ]),
    });
    expect(all.of("office").map(({ id, accreditedTo, of: owner }) => [id, accreditedTo, owner])).toEqual([
      ["office:us-chief-of-mission-to-congo-democratic-republic", "country:COD", "country:USA"],
      ["office:us-chief-of-mission-to-joseon-dynasty-1910", "country:joseon-dynasty-1910", "country:USA"],
      ["office:us-chief-of-mission-to-korea", "country:KOR", "country:USA"],
      ["office:us-chief-of-mission-to-russia", "country:RUS", "country:USA"],
    ]);
    expect(all.byId("office:us-chief-of-mission-to-korea")).toMatchObject({
      name: "Chief of Mission of the United States to South Korea",
      aliases: [{ text: "Ambassador", language: "en", kind: "TITLE" }],
    });
    expect(missingEnds(all)).toEqual([]);
  });

  it("locates a term by its file, its id and how often that came", async () => {
    const chief = { person: "adams-john", territory: "chad" };
    const all = await of({
      "missions-countries/chad.xml": mission("chad", [
        { ...chief, id: "c-1", started: "1961-03-01", ended: "1962" },
        { ...chief, id: "c-1", started: "1971-03-01", ended: "1972" },
      ]),
    });
    expect(all.of("tenure").map(({ evidence }) => evidence)).toEqual([
      [{ source: "record:hsg-pocom/adams-john", locator: "chad.xml#c-1/1" }],
      [{ source: "record:hsg-pocom/adams-john", locator: "chad.xml#c-1/2" }],
    ]);
  });

  it("reads principals and representatives to organisations, and finds a person by a former id", async () => {
    const all = await of({
      "people/w/wilson-francis.xml": person(
        "wilson-francis",
        "Wilson",
        "Francis",
        "<old-ids><old-id>wilson-huntington</old-id></old-ids>",
      ),
      "positions-principals/secretary.xml": `<principal-position><id>secretary</id><names><singular>Secretary of State</singular></names><principals>${term("principal", { id: "s-1", person: "wilson-huntington", started: "1909-01-27", ended: "1909-03-05" })}</principals></principal-position>`,
      "missions-orgs/representative-to-un.xml": `<org-mission><id>representative-to-un</id><names><singular>Representative of the U.S.A. to the United Nations</singular></names><chiefs>${term("chief", { id: "u-1", person: "adams-john", appointed: "1946", ended: "1947" })}</chiefs></org-mission>`,
    });
    expect(tenures(all)).toEqual([
      ["adams-john", "us-chief-of-mission-to-united-nations", "1946", "1947"],
      ["wilson-francis", "us-secretary", "1909-01-27", "1909-03-05"],
    ]);
    expect(all.byId("office:us-secretary")).toMatchObject({
      name: "Secretary of State of the United States",
      aliases: [{ text: "Secretary of State", language: "en", kind: "TITLE" }],
    });
    expect(all.byId("office:us-chief-of-mission-to-united-nations")).toMatchObject({
      name: "Chief of Mission of the United States to the United Nations",
      accreditedTo: "organisation:united-nations",
    });
    expect(missingEnds(all)).toEqual([]);
  });

  it("knows no organisation of a mission whose id is a word that every object knows", () => {
    expect(organisationOfMission("representative-to-un")?.id).toBe("organisation:united-nations");
    expect(organisationOfMission("constructor")).toBeUndefined();
  });

  it("rejects terms that cannot be, with their place, and takes the others of the file", async () => {
    const all = await of({
      "missions-countries/chad.xml": mission("chad", [
        { id: "c-1", person: "adams-john", started: "1961-03-01", ended: "1960" },
        { id: "c-2", person: "nobody", started: "1961-03-01", ended: "1962" },
        { id: "c-3", person: "baker-ann", started: "March 1961", ended: "1962" },
        { id: "c-4", person: "baker-ann", territory: "atlantis", started: "1961", ended: "1962" },
        { id: "c-5", person: "clark-joe", started: "1963", ended: "1964" },
      ]),
      "people/z/adams-john.xml": person("adams-john", "Adams", "John"),
      "people/z/bad.xml": person("no-name", "", "X"),
    });
    expect(tenures(all)).toEqual([["clark-joe", "us-chief-of-mission-to-chad", "1963", "1964"]]);
    expect(all.rejects.map(({ file, line, reject }) => `${file}:${line} ${reject}`)).toEqual([
      "people/z/adams-john.xml:1 person adams-john stands in people/a/adams-john.xml already",
      "people/z/bad.xml:1 person no-name has no surname",
      "missions-countries/chad.xml:2 term c-1 ended on 1960, before it began on 1961-03-01",
      "missions-countries/chad.xml:3 term chad.xml#c-2/1: there is no person nobody",
      'missions-countries/chad.xml:4 term c-3: "March 1961" is not a day, a month or a year',
      'missions-countries/chad.xml:5 term chad.xml#c-4/1: contemporary-territory-id "atlantis" is no country that is known',
    ]);
  });
});

describe("persons who were president, or are called like one", () => {
  it("are the presidents of the Historian's list, whose slug differs", async () => {
    const all = await of({
      "people/b/bush.xml": person("bush-george-herbert-walker", "Bush", "George Herbert Walker"),
    });
    expect(all.of("merge")).toEqual([
      { record: "merge", id: "official:bush-george-herbert-walker", into: "official:bush-george-h-w" },
    ]);
  });

  it("are not President Taft, whose grandson has his slug", async () => {
    const all = await of({
      "people/t/taft.xml": person("taft-william-howard", "Taft", "William Howard"),
      "missions-countries/ireland.xml": mission("ireland", [
        { id: "i-1", person: "taft-william-howard", started: "1953-05-13", ended: "1957-06-25" },
      ]),
    });
    expect(all.byId("official:taft-william-howard")).toBeUndefined();
    expect(all.byId("official:taft-william-howard.1915")).toMatchObject({ name: "William Howard Taft" });
    expect(tenures(all)).toEqual([
      ["taft-william-howard.1915", "us-chief-of-mission-to-ireland", "1953-05-13", "1957-06-25"],
    ]);
  });
});

describe.skipIf(DATA === "")("the whole of historian-pocom (CHANCERY_DATA)", () => {
  it("is its people, offices and terms", { timeout: 120_000 }, async () => {
    const all = await said(historianPocom.read(join(DATA, "historian-pocom"), undefined));
    expect(all.of("official")).toHaveLength(4261);
    expect(all.of("tenure")).toHaveLength(6809);
    expect(all.of("tenure").filter(({ end }) => end === null)).toHaveLength(212);
    expect(all.of("tenure").filter(({ end }) => String(end).endsWith("~"))).toHaveLength(163);
    expect(all.of("office").filter(({ id }) => String(id).startsWith("office:us-chief-of-mission-to-"))).toHaveLength(
      221,
    );
    expect(all.of("office")).toHaveLength(303);
    expect(all.rejects.map(({ reject }) => reject)).toEqual([
      "term secr-1866-hunt ended on 1886-07-22, before it began on 1886-07-27",
    ]);
    expect(missingEnds(all)).toEqual([]);
    expect(all.of("merge").map(({ id, into }) => `${id} is ${into}`)).toEqual([
      "official:bush-george-herbert-walker is official:bush-george-h-w",
      "official:van-buren-martin is official:buren-martin-van",
    ]);
    const secretaries = tenures(all).filter(([, office]) => office === "us-secretary");
    expect(secretaries).toContainEqual(["kissinger-henry-a", "us-secretary", "1973-09-22", "1977-01-20"]);
    expect(tenures(all)).toContainEqual([
      "wilson-francis-mairs-huntington",
      "us-third-assistant-secretary",
      "1906-07-02",
      "1908-12-30",
    ]);
  });
});
