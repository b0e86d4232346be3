/** Which country a slug or a name stands for, through time. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { continuedBy, countryOfName, countryOfSlug } from "../../../src/ingest/resolution/country.ts";

const folder = process.env["CHANCERY_DATA"];
const idOf = (slug: string, day?: string) => countryOfSlug(slug, day)?.id;
const named = (name: string, day?: string) => countryOfName(name, day)?.id;

describe("a country by the Historian's slug", () => {
  it.each([
    ["russia", "1991-12-25", "country:soviet-union-1991"],
    ["russia", "1991-12-26", "country:RUS"],
    ["germany", "1945-07-17", "country:DEU"],
    ["germany", "1949-11-11", "country:west-germany-1990"],
    ["germany", "1990-10-02", "country:west-germany-1990"],
    ["germany", "1990-10-03", "country:DEU"],
    ["german-democratic-republic", "1990-06-11", "country:east-germany-1990"],
    ["yemen", "1990-01-23", "country:northern-yemen-1990"],
    ["yemen", "1990-11-22", "country:YEM"],
    ["vietnam", "1951-09-03", "country:state-of-vietnam-1955"],
    ["vietnam", "1957-05-08", "country:south-vietnam-1975"],
    ["vietnam", "1995-08-06", "country:VNM"],
    ["czechoslovakia", "1943-05-12", "country:czechoslovakia-1993"],
    ["yugoslavia", "1919-10-05", "country:kingdom-of-serbs-croats-and-slovenes-1929"],
    ["yugoslavia", "1942-06-21", "country:yugoslavia-1946"],
    ["yugoslavia", "1974-11-04", "country:socialist-federal-republic-of-yugoslavia-1992"],
    ["yugoslavia", "2001-05-09", "country:federal-republic-of-yugoslavia-2003"],
    ["korea", "1905-07-01", "country:joseon-dynasty-1910"],
    ["korea-south", "1947", "country:korea-1948"],
    ["korea-south", "1952-12-02", "country:KOR"],
    ["korea", "2017-06-29", "country:KOR"],
    ["china", "1945-04-26", "country:republic-of-china-1949"],
    ["china", "1972-02-17", "country:CHN"],
    ["benin", "1969-03-05", "country:BEN"],
    ["egypt", "1960-09-26", "country:EGY"],
    ["serbia", "2003-04-02", "country:SRB"],
    ["palestinian-authority", "1994-05-17", "country:PSE"],
    ["west-bank", "2022-03-27", "country:PSE"],
    ["somoa", "2022-09-28", "country:WSM"],
    ["turkiye", "2024-07-10", "country:TUR"],
    ["turkey", "1955-01-01", "country:TUR"],
    ["czechia", "2019-03-06", "country:CZE"],
    ["czech-republic", "1998-09-16", "country:CZE"],
    ["eswatini", "2022-12-13", "country:SWZ"],
    ["swaziland", "1990-01-01", "country:SWZ"],
    ["north-macedonia", "2024-07-10", "country:MKD"],
    ["congo-democratic-republic", "1970-08-03", "country:COD"],
    ["congo-kinshasa", "1960-06-30", "country:COD"],
    ["congo-republic", "1961-06-08", "country:COG"],
    ["kosovo", "1999-07-29", "country:XKX"],
    ["hawaii", "1881-09-28", "country:kingdom-of-hawaii-1898"],
  ])("takes %s on %s for %s", (slug, day, id) => expect(idOf(slug, day)).toBe(id));

  it("knows no country of a slug that stands for none", () => {
    expect(countryOfSlug("atlantis", "1990-01-01")).toBeUndefined();
    expect(countryOfSlug("", "1990-01-01")).toBeUndefined();
  });

  it("means today's state where no day is given", () => {
    expect(countryOfSlug("germany")).toEqual({ id: "country:DEU", name: "Germany" });
  });

  it("says in which state the careers of one that is gone run on", () => {
    expect(["country:soviet-union-1991", "country:czechoslovakia-1993", "country:KOR"].map(continuedBy)).toEqual([
      "country:RUS",
      "country:CZE",
      "country:KOR",
    ]);
  });
});

describe("a country by an English name", () => {
  it.each([
    ["Côte d'Ivoire", "country:CIV"],
    ["COTE D’IVOIRE", "country:CIV"],
    ["Ivory Coast", "country:CIV"],
    ["Iran (Islamic Republic of)", "country:IRN"],
    ["Bolivia (Plurinational State of)", "country:BOL"],
    ["Venezuela (Bolivarian Republic of)", "country:VEN"],
    ["The former Yugoslav Republic of Macedonia", "country:MKD"],
    ["Moldova, Republic of", "country:MDA"],
    ["Lao People's Democratic Republic", "country:LAO"],
    ["Democratic People's Republic of Korea", "country:PRK"],
    ["Republic of Korea", "country:KOR"],
    ["South Korea (Republic of Korea)", "country:KOR"],
    ["Taiwan (Republic of China)", "country:TWN"],
    ["Republic of China", "country:TWN"],
    ["China (People's Republic of China)", "country:CHN"],
    ["Congo", "country:COG"],
    ["Congo–Kinshasa (Democratic Republic of the Congo)", "country:COD"],
    ["Congo, Republic of the", "country:COG"],
    ["Gambia, The", "country:GMB"],
    ["The Bahamas", "country:BHS"],
    ["St. Kitts and Nevis", "country:KNA"],
    ["São Tomé and Príncipe", "country:STP"],
    ["Kingdom of the Netherlands", "country:NLD"],
    ["United States of America", "country:USA"],
    ["Occupied Palestinian Territory", "country:PSE"],
    ["Holy See", "country:VAT"],
    ["Federated States of Micronesia", "country:FSM"],
    ["Soviet Union", "country:soviet-union-1991"],
    ["German Democratic Republic", "country:east-germany-1990"],
  ])("takes %s for %s", (name, id) => expect(named(name)).toBe(id));

  it("goes through time where a day is given", () => {
    expect(named("Germany", "1970-01-01")).toBe("country:west-germany-1990");
    expect(named("Russian Federation", "1970-01-01")).toBe("country:soviet-union-1991");
    expect(named("Republic of China", "1930-01-01")).toBe("country:republic-of-china-1949");
    expect(named("Yugoslavia", "1970-01-01")).toBe("country:socialist-federal-republic-of-yugoslavia-1992");
  });

  it("takes nothing else for a country", () => {
    for (const name of ["Citizen (India)", "United Nations", "Vladimir Putin", "Africa", "Scotland", "", "()"])
      expect(countryOfName(name), name).toBeUndefined();
  });
});

describe.skipIf(!folder)("countries of the whole data sets (CHANCERY_DATA)", () => {
  const read = (...parts: readonly string[]): string => {
    const path = join(folder ?? "", ...parts);
    return readdirSync(path)
      .filter((name) => name.endsWith(".xml"))
      .map((name) => readFileSync(join(path, name), "utf8"))
      .join("\n");
  };
  const slugs = (text: string, pattern: RegExp): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, slug = ""]) => slug)),
  ];

  it("is that of gsh: each territory on today's map with its code, each state that is gone as gsh names it", () => {
    const territories = [...read("historian-gsh", "data", "territories").matchAll(/<territory>.*?<\/territory>/gs)].map(
      ([text]) => ({
        id: /<id>(.*?)<\/id>/.exec(text)?.[1] ?? "",
        name: /<short-form-name>(.*?)<\/short-form-name>/.exec(text)?.[1] ?? "",
        today: text.includes("<exists-on-todays-map>true<"),
      }),
    );
    expect(territories).toHaveLength(577);
    const coded = territories.filter(({ id }) => /^country:[A-Z]{3}$/.test(idOf(id) ?? ""));
    expect(coded.filter(({ today }) => !today)).toEqual([]);
    expect(new Set(coded.map(({ id }) => idOf(id))).size).toBe(245);
    const gone = territories.filter(({ today, id }) => !today && idOf(id) !== undefined);
    expect(gone.map(({ id }) => countryOfSlug(id))).toEqual(
      gone.map(({ id, name }) => ({ id: `country:${id}`, name })),
    );
    expect(gone).toHaveLength(25);
  });

  it("has one for every slug of visits, travels and pocom", () => {
    const visits = slugs(read("historian-visits", "data"), /<from id="([^"]*)"/g);
    const trips = ["president-travels", "secretary-travels"].flatMap((one) =>
      slugs(read("historian-travels", one), /<country id="([^"]*)"/g),
    );
    const missions = read("historian-pocom", "missions-countries");
    const chiefs = slugs(missions, /<(?:contemporary-)?territory-id>([^<]*)</g);
    expect([visits.length, new Set(trips).size]).toEqual([203, 177]);
    for (const slug of [...visits, ...trips, ...chiefs]) expect(countryOfSlug(slug, "1960-01-01"), slug).toBeDefined();
  });

  it("has one for every participant of the UN treaties that is no organisation", () => {
    const path = join(folder ?? "", "untc-treaties", "treaties");
    const names = new Set(
      readdirSync(path).flatMap((file) =>
        readFileSync(join(path, file), "utf8")
          .split("\n")
          .slice(1)
          .map((line) => (/^"([^"]*)"|^([^,]*)/.exec(line) ?? []).slice(1).join(""))
          .filter((name) => name !== ""),
      ),
    );
    expect([...names].filter((name) => countryOfName(name) === undefined).toSorted()).toEqual([
      "Andean Community",
      "Caribbean Community",
      "Common Market for Eastern and Southern Africa",
      "Council of Europe",
      "East African Community",
      "Economic Community of West African States",
      "Eurasian Economic Community",
      "European Union",
      "Food and Agriculture Organization of the United Nations",
      "International Atomic Energy Agency",
      "International Civil Aviation Organization",
      "International Criminal Police Organization",
      "International Labour Organisation",
      "International Maritime Organization",
      "International Telecommunication Union",
      "Organisation for the Prohibition of Chemical Weapons",
      "Organization of African Unity",
      "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization",
      "Southern African Development Community",
      "United Nations",
      "United Nations Educational Scientific and Cultural Organization",
      "United Nations Industrial Development Organization",
      "Universal Postal Union",
      "West African Economic and Monetary Union",
      "World Health Organization",
      "World Intellectual Property Organization",
      "World Meteorological Organization",
    ]);
  });
});
