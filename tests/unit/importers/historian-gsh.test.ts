/** Territories of the Historian become countries with their validity and their successors. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historianGsh } from "../../../src/ingest/importers/historian-gsh.ts";
import { SourceError } from "../../../src/ingest/importers/source.error.ts";
import { DATA, missingEnds, type Said, said, saidOf } from "../../support/importing.ts";

const territory = (id: string, more: Readonly<Record<string, string>> = {}): string => {
  const { name = "Somewhere", since = "1950", until = "9999", predecessors = "", successors = "" } = more;
  const list = (tag: string, ids: string) =>
    `<${tag}s>${ids
      .split(" ")
      .filter(Boolean)
      .map((one) => `<${tag}>${one}</${tag}>`)
      .join("")}</${tag}s>`;
  return `<territory><id>${id}</id><short-form-name>${name}</short-form-name><valid-since>${since}</valid-since><valid-until>${until}</valid-until>${list("predecessor", predecessors)}${list("successor", successors)}</territory>`;
};
const FILE = (name: string) => `data/territories/${name}.xml`;
const of = (files: Readonly<Record<string, string | Uint8Array>>, part?: string) =>
  saidOf(historianGsh, files, undefined, part);
const country = (all: Said, id: string) => all.byId(id);

describe("importing the Historian's territories", () => {
  it("gives a present state its ISO code and one that is gone its slug", async () => {
    const all = await of({
      [FILE("turkey")]: territory("turkey", { name: "Turkey", since: "1923" }),
      [FILE("irish-free-state-TBD")]: territory("irish-free-state-TBD", { name: "Irish Free State" }),
    });
    expect(country(all, "country:TUR")).toMatchObject({ name: "Turkey", validFrom: "1923", validTo: null });
    expect(country(all, "country:irish-free-state-tbd")).toMatchObject({ name: "Irish Free State" });
    expect(all.opened).toEqual([FILE("irish-free-state-TBD"), FILE("turkey")]);
  });

  it("pads years, leaves out years before the common era, and takes 9999 for still valid", async () => {
    const all = await of({
      [FILE("gibraltar")]: territory("gibraltar", { since: "711" }),
      [FILE("malta")]: territory("malta", { since: "-0800" }),
      [FILE("france")]: territory("france", { since: "" }),
    });
    expect(country(all, "country:GIB")).toMatchObject({ validFrom: "0711", validTo: null });
    expect(country(all, "country:MLT")).toMatchObject({ validFrom: null, validTo: null });
    expect(country(all, "country:FRA")).toMatchObject({ validFrom: null });
  });

  it("rejects a validity that runs backwards, and keeps the country", async () => {
    const all = await of({ [FILE("a")]: territory("northern-rhodesia-1964", { since: "1986", until: "1964" }) });
    expect(all.rejects.map(({ file, line, reject }) => [file, line, reject])).toEqual([
      [FILE("a"), 1, "territory northern-rhodesia-1964: its validity runs backwards, from 1986 until 1964"],
    ]);
    expect(country(all, "country:northern-rhodesia-1964")).not.toHaveProperty("validFrom");
  });

  it("takes a succession from either side, never of a country to itself", async () => {
    const all = await of({
      [FILE("russia")]: territory("russia", { predecessors: "soviet-union-1991 russia" }),
      [FILE("soviet-union-1991")]: territory("soviet-union-1991", { successors: "latvia russia" }),
      [FILE("latvia")]: territory("latvia"),
    });
    const pairs = new Set(all.of("succession").map(({ predecessor, successor }) => `${predecessor} ${successor}`));
    expect([...pairs].toSorted()).toEqual([
      "country:soviet-union-1991 country:LVA",
      "country:soviet-union-1991 country:RUS",
    ]);
    expect(missingEnds(all)).toEqual([]);
  });

  it("names the territories that no file tells of", async () => {
    const all = await of({ [FILE("russia")]: territory("russia", { predecessors: "old-realm-1400" }) });
    expect(country(all, "country:old-realm-1400")).toEqual({
      record: "country",
      id: "country:old-realm-1400",
      name: "Old Realm",
    });
    expect(missingEnds(all)).toEqual([]);
  });

  it("rejects what is broken with its place, and takes the rest", async () => {
    const twice = territory("chad");
    const all = await of({
      [FILE("a")]: `<all>\n${territory("chile")}\n<territory><id>peru</id>\n</all>`,
      [FILE("b")]: new Uint8Array([...Buffer.from(`<all>${territory("cuba")}`), 0xff, 0xfe]),
      [FILE("c")]: `\uFEFF<?xml version="1.0"?>${twice}`,
      [FILE("d")]: twice,
      [FILE("e")]: territory("Bad Id"),
      [FILE("f")]: territory("togo", { since: "soon" }),
    });
    expect(all.of("country").map(({ id }) => id)).toEqual(["country:CHL", "country:CUB", "country:TCD"]);
    expect(all.rejects.map(({ file, line, reject }) => `${file}:${line} ${reject}`)).toEqual([
      `${FILE("a")}:4 not well-formed XML: unexpected close tag.`,
      `${FILE("b")}:1 not of the file's encoding`,
      `${FILE("d")}:1 territory chad stands in ${FILE("c")} already`,
      `${FILE("e")}:1 a territory needs an id of a-z, 0-9 and -, not "Bad Id"`,
      `${FILE("f")}:1 territory togo: "soon" is not a year`,
    ]);
  });

  it("calls a file the same whatever part of the data set is given", async () => {
    const files = { [FILE("chad")]: territory("chad") };
    for (const part of ["", "data", "data/territories", FILE("chad")])
      expect((await of(files, part)).opened, part).toEqual([FILE("chad")]);
  });

  it("says what it expected where the data set is not at the path", async () => {
    await expect(of({ "notes.txt": "x" })).rejects.toThrow(SourceError);
    await expect(of({ "notes.txt": "x" })).rejects.toThrow(
      /holds nothing of historian-gsh: expected XML files in data\/territories, found notes.txt/,
    );
    await expect(of({}, "nowhere")).rejects.toThrow(/there is no .*nowhere/);
  });
});

describe.skipIf(DATA === "")("the whole of historian-gsh (CHANCERY_DATA)", () => {
  it("is 577 countries and 713 successions", async () => {
    const all = await said(historianGsh.read(join(DATA, "historian-gsh"), undefined));
    expect(new Set(all.of("country").map(({ id }) => id)).size).toBe(577);
    const pairs = all.of("succession").map(({ predecessor, successor }) => `${predecessor} ${successor}`);
    expect(new Set(pairs).size).toBe(713);
    expect(all.rejects.map(({ reject }) => reject)).toEqual([
      "territory northern-rhodesia-1964: its validity runs backwards, from 1986 until 1964",
    ]);
    expect(missingEnds(all)).toEqual([]);
    expect(await historianGsh.isWhole(join(DATA, "historian-gsh"))).toBe(true);
    expect(await historianGsh.isWhole(join(DATA, "historian-gsh", "data", "territories"))).toBe(false);
  });
});
