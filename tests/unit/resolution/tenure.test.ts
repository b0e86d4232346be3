/** The table of tenures against what other records say: nobody else is attested in an office inside a tenure, no other source gives other years. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { countryOfName } from "../../../src/ingest/resolution/country.ts";
import { familyOf } from "../../../src/ingest/resolution/family.ts";
import { nameOf, nameScore } from "../../../src/ingest/resolution/name.ts";
import { TENURES, type Tenure } from "../../../src/ingest/resolution/tenure.ts";
import { rolesOf } from "../../../src/ingest/resolution/title.ts";
import { DATA, hasData, importInOrder } from "../../support/historian.ts";

/** Records that speak of a former holder, of another presidency in the land, or are wrong, and namesakes of another source. */
const EXPLAINED: readonly RegExp[] = [
  /Karzai in 2019|Mandela in 2012|De Klerk in 2012|Lee Kuan Yew in 2012|Douglas-Home in 1973/,
  /Kresimir Zubac in 1996|Plavsic in 1997|Ahmad Jarba in 2014|Regent Prince Abdul Ilah/,
  /President Giulio Andreotti in 1977|Prime Minister Anthony Eden in 1954|Mohammed bin Zayd in 2020/,
  /^(Masoud|Nechirvan) Barzani/,
  /^Hun Sen.* from 1998$|emir of Kuwait from 2020$|Prime Minister of Kuwait from 2019$/,
];
const isExplained = (line: string): boolean => EXPLAINED.some((pattern) => pattern.test(line));

const year = (day: string): number => Number(day.slice(0, 4));
const isNamed = ({ names }: Tenure, text: string, country: string): boolean =>
  names.some((name) => nameScore(nameOf(text), nameOf(name), country) >= 0.6);

describe("the table of tenures", () => {
  it("has no tenure that ends before it begins", () =>
    expect(TENURES.filter(({ from, to }) => to < from.slice(0, to.length))).toEqual([]));

  it.skipIf(!hasData)(
    "has nobody in an office in which the visits and trips have somebody else (CHANCERY_DATA names the data sets)",
    async () => {
      const { values } = await importInOrder("visits", "travels");
      const days = new Map(values.filter(({ record }) => record === "event").map((one) => [one["id"], one["start"]]));
      const names = new Map(
        values.filter(({ record }) => record === "official").map((one) => [one["id"], String(one["name"])]),
      );
      const found = values
        .filter(({ record }) => record === "participation")
        .flatMap((one) => {
          const [title, at] = [String(one["capacity"] ?? ""), year(String(days.get(one["event"])))];
          const name = names.get(one["official"]) ?? "";
          const country = String(one["onBehalfOf"]);
          if (/vice|deputy|speaker|chair|assembly|counsel|queen/i.test(title)) return [];
          return TENURES.filter(
            (tenure) =>
              familyOf(tenure.country) === familyOf(country) &&
              rolesOf(tenure.title)[0] === rolesOf(title)[0] &&
              rolesOf(title)[0] !== "OTHER" &&
              !/Vice|Deputy|Chairman/.test(tenure.title) &&
              year(tenure.from) < at &&
              at < year(tenure.to) &&
              !isNamed(tenure, name, country),
          ).map(({ holder, from, to }) => `${holder} ${from} to ${to}: ${title} ${name} in ${at}`);
        });
      expect([...new Set(found)].filter((line) => !isExplained(line)).join("\n")).toBe("");
    },
    240_000,
  );

  it.skipIf(!hasData)("agrees with the years of the world's leaders", () => {
    const folder = join(DATA, "wikidata-world-leaders");
    const rows = parse(readFileSync(join(folder, "data", "wikidata.csv"), "utf8"), {
      columns: true,
      bom: true,
      relax_column_count: true,
    }) as readonly Readonly<Record<string, string>>[];
    const found = rows.flatMap((row) => {
      const { country: text = "", positionLabel = "", officeholderLabel: name = "", start_year: start = "" } = row;
      const country = countryOfName(text)?.id ?? "";
      return TENURES.filter(
        (tenure) =>
          tenure.country === country &&
          rolesOf(tenure.title)[0] === rolesOf(positionLabel)[0] &&
          isNamed(tenure, name, country) &&
          Math.abs(year(tenure.from) - Number(start)) > 1,
      )
        .filter(
          () =>
            !TENURES.some((other) => isNamed(other, name, country) && Math.abs(year(other.from) - Number(start)) <= 1),
        )
        .map(({ holder, title, from }) => `${holder}, ${title} from ${from}: ${positionLabel} from ${start}`);
    });
    expect([...new Set(found)].filter((line) => !isExplained(line)).join("\n")).toBe("");
  });
});
