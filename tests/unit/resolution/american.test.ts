/** When a bare surname is an American's: chiefs of mission and principals are known by thousands before anybody is met. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historianPocom } from "../../../src/ingest/importers/historian-pocom.ts";
import type { Mention } from "../../../src/ingest/resolution/mention.ts";
import type { KnownPerson } from "../../../src/ingest/resolution/register.ts";
import { type Decision, resolve } from "../../../src/ingest/resolution/resolve.ts";
import { surroundingsFrom } from "../../../src/ingest/resolution/surroundings.ts";
import { DATA, hasData, importAfter, importOne, streamed, type Value } from "../../support/historian.ts";

type Term = readonly [title: string, from: number, to: number];

const american = (id: string, names: readonly string[], ...terms: readonly Term[]): KnownPerson => ({
  ...{ id: `official:${id}`, names, country: "country:USA" },
  offices: terms.map(([title, from, to]) => ({ title: `${title} of the United States`, from, to, term: true })),
});
const howe = american(
  "howe-jonathan-trumbull",
  ["Jonathan T. Howe", "Jonathan Trumbull Howe"],
  ["Assistant Secretary of State for Politico-Military Affairs", 1982, 1984],
);
const green = american(
  "green-grant-s",
  ["Grant S. Green"],
  ["Under Secretary of State for Management", 2001, 2005],
  ["Assistant Secretary of State for Administration", 2000, 2001],
);
const kauzlarich = american(
  "kauzlarich-richard-dale",
  ["Richard D. Kauzlarich", "Richard Dale Kauzlarich"],
  ["Chief of Mission", 1997, 1999],
);
const mitchell = american("mitchell-derek-j", ["Derek J. Mitchell"], ["Chief of Mission", 2012, 2016]);
const pompeo = american("pompeo-michael-r", ["Mike Pompeo", "Michael R. Pompeo"], ["Secretary of State", 2018, 2021]);
const crocker = american("crocker-ryan-clark", ["Ryan C. Crocker"], ["Chief of Mission", 2007, 2009]);
const shultz = american("shultz-george-pratt", ["George P. Shultz"], ["Secretary of State", 1982, 1989]);
const regan = american("regan-donald", ["Donald Regan"], ["Secretary of the Treasury", 1981, 1985]);
const inman = american("inman-walter", ["Walter Inman"], ["Deputy Secretary of State", 1995, 1999]);

const met = (title: string, name: string, day: string, country: string, said: boolean): Mention => ({
  ...{ source: "record:hsg-travels/1", locator: "remarks", text: `${title} ${name}`.trim(), name, title, day },
  ...{ countries: [`country:${country}`], said },
});
const decided = (mention: Mention, ...known: readonly KnownPerson[]): Decision => {
  const [decision] = resolve([mention], known);
  if (decision === undefined) throw new Error(`nothing was decided on ${mention.text}`);
  return decision;
};

describe("a bare surname is not an American's", () => {
  it.each([
    ["Foreign Secretary", "Howe", "1983-10-14", "GBR", howe, "howe.GBR"],
    ["Foreign Minister", "Green", "2000-01-15", "MEX", green, "green.MEX"],
    ["Foreign Minister", "Shultz", "1984-01-15", "AUT", shultz, "shultz.AUT"],
    ["Prime Minister", "Crocker", "2008-01-11", "NZL", crocker, "crocker.NZL"],
  ] as const)("where the title is no office of the United States: %s %s", (title, name, day, country, known, id) => {
    expect(decided(met(title, name, day, country, false), known)).toMatchObject({
      ...{ official: `official:${id}`, home: `country:${country}` },
    });
  });

  it.each([
    ["special envoy", "Dole", "1999-03-06", kauzlarich, "dole.USA"],
    ["Ambassador", "Dale", "1998-03-06", kauzlarich, "dale.USA"],
    ["Special Envoy", "Mitchell", "2019-11-03", pompeo, "mitchell.USA"],
    ["Secretary of State", "Walter", "1997-11-03", inman, "walter.USA"],
  ] as const)("whose middle or given name it is: %s %s", (title, name, day, known, id) => {
    const { official, runnerUp } = decided(met(title, name, day, "USA", true), known);
    expect([official, runnerUp]).toEqual([`official:${id}`, undefined]);
  });

  it.each([
    ["Special Envoy", "Mitchell", "2009-11-03", mitchell, "mitchell.USA"],
    ["Senator", "Crocker", "2008-01-11", crocker, "crocker.USA"],
    ["Secretary of State", "Inman", "1997-11-03", inman, "inman.USA"],
    ["Chairman", "Regan", "1984-01-15", regan, "regan.USA"],
    ["", "Crocker", "2008-01-11", crocker, "crocker.USA"],
  ] as const)("who held no such office then, and somebody should look: %s %s", (title, name, day, known, id) => {
    const { official, score, runnerUp } = decided(met(title, name, day, "USA", true), known);
    expect(official).toBe(`official:${id}`);
    expect(score).toBeLessThan(0.75);
    expect(runnerUp?.official).toBe(known.id);
  });
});

describe("a bare surname is an American's", () => {
  it.each([
    ["Ambassador", "Crocker", "2008-01-11", crocker],
    ["Deputy Secretary of State", "Inman", "1997-11-03", inman],
    ["Secretary of State", "Shultz", "1984-01-15", shultz],
    ["Treasury Secretary", "Regan", "1984-01-15", regan],
  ] as const)("who held that office then: %s %s", (title, name, day, known) => {
    expect(decided(met(title, name, day, "USA", true), known).official).toBe(known.id);
  });

  it("met abroad as Secretary of State", () => {
    expect(decided(met("Secretary of State", "Shultz", "1984-01-15", "AUT", false), shultz).official).toBe(shultz.id);
  });
});

it("a full name is an American's in another office too", () => {
  expect(decided(met("Special Envoy", "Derek Mitchell", "2011-11-03", "USA", true), mitchell).official).toBe(
    mitchell.id,
  );
});

/** The officials of a data set's decisions, by record and string. */
const decidedIn = (values: readonly Value[]): ReadonlyMap<string, string> =>
  new Map(
    values
      .filter(({ record }) => record === "resolution")
      .map(({ source, text, official }) => [`${source} ${text}`, String(official).replace("official:", "")]),
  );

describe.skipIf(!hasData)("chiefs of mission before trips (CHANCERY_DATA names the data sets)", () => {
  it("change nobody who is met, but for the one who held that office", { timeout: 120_000 }, async () => {
    const chiefs: Value[] = [];
    for await (const one of historianPocom.read(join(DATA, historianPocom.name), undefined))
      if ("value" in one) chiefs.push(one.value as Value);
    const first = decidedIn((await importAfter([], "travels")).values);
    const after = decidedIn((await importOne("travels", await surroundingsFrom(streamed(chiefs)))).values);
    const others = [...after].filter(([mention, official]) => first.get(mention) !== official);
    expect(after.size).toBe(first.size);
    expect(others).toEqual([["record:hsg-travels/2491 Ambassador Crocker", "crocker-ryan-clark"]]);
  });
});
