/** Treaties of the UN collection and their parties. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { badColumn, bondOf, isKnownColumn } from "../../../src/ingest/importers/untc.bond.ts";
import { titleOf } from "../../../src/ingest/importers/untc.title.ts";
import { numberOfFile, untcTreaties } from "../../../src/ingest/importers/untc-treaties.ts";
import { DATA, missingEnds, said, saidOf } from "../../support/importing.ts";

const INDEX = "chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n";
const ROW = (chapter: string, treaty: string, name = "A Treaty. Geneva, 1 May 1950") =>
  `${chapter},${treaty},"${name}",http://treaties.un.org/x,http://treaties.un.org/y,Chapter\n`;
const of = (files: Readonly<Record<string, string | Uint8Array>>) => saidOf(untcTreaties, files, undefined);

describe("what a row of the UN collection says", () => {
  it.each([
    [{ "Ratification, Accession(a)": "12 Jun 1992 a" }, "1992-06-12", "ACCESSION"],
    [{ "Ratification, Accession(a)": "12 Jun 1992" }, "1992-06-12", "RATIFICATION"],
    [{ "Accession(a), Ratification": "2 Jan 1970" }, "1970-01-02", "RATIFICATION"],
    [{ "Ratification, Acceptance(A), Approval(AA)": "2 Jan 1970 AA" }, "1970-01-02", "APPROVAL"],
    [{ "Definitive acceptance": "2 Jan 1970" }, "1970-01-02", "ACCEPTANCE"],
    [{ "Succession(d)": "2 Jan 1970 d" }, "1970-01-02", "SUCCESSION"],
    [{ "Definitive signature(s), Acceptance(A)": "2 Jan 1970 s" }, "1970-01-02", "DEFINITIVE_SIGNATURE"],
    [{ "Formal confirmation(c), Accession(a), Ratification": "2 Jan 1970 c" }, "1970-01-02", "FORMAL_CONFIRMATION"],
    [{ "Consent to be bound(P), Succession(d)": "2 Jan 1970 P" }, "1970-01-02", "OTHER"],
    [{ Application: "2 Jan 1970" }, "1970-01-02", "OTHER"],
    [{ "Definitive signature of the Protocol, Acceptance of the Protocol": "2 Jan 1970" }, "1970-01-02", "OTHER"],
    [
      { "Ratification of the Convention as amended, Accession to the Convention as amended(a)": "2 Jan 1970" },
      "1970-01-02",
      "RATIFICATION",
    ],
  ])("takes the consent and its kind from the heading and the letters: %j", (cells, consent, consentKind) => {
    expect(bondOf(cells)).toMatchObject({ status: "PARTY", consent, consentKind });
  });

  it("takes the earliest consent that is not provisional", () => {
    expect(
      bondOf({
        Signature: "1 May 1994",
        "Provisional application(n)": "2 May 1994 n",
        "Ratification, Accession(a)": "4 Jul 1997",
        "Participation(P)": "3 Mar 1996 P",
      }),
    ).toEqual({
      ...{ status: "PARTY", signed: "1994-05-01", consent: "1996-03-03", consentKind: "OTHER" },
      columns: ["Signature", "Participation(P)"],
    });
  });

  it.each([
    { Signature: "1 May 1994" },
    { "Signature, Succession to signature(d)": "1 May 1994 d" },
    { "Signature ad referendum (s)": "1 May 1994" },
    { Signature: "1 May 1994", "Notification under article 25": "4 Jul 1997" },
    { Signature: "1 May 1994", "Provisional acceptance": "4 Jul 1997" },
  ])("takes a signature alone for no consent: %j", (cells) => {
    expect(bondOf(cells)).toMatchObject({ status: "SIGNATORY", signed: "1994-05-01" });
    expect(bondOf(cells)).not.toHaveProperty("consent");
  });

  it("knows who is neither", () => {
    expect(
      bondOf({ Participant: "Chad", Signature: "", "Provisional application(n)": "4 Jul 1997 n" }),
    ).toBeUndefined();
  });

  it("finds a cell that is no day", () => {
    expect(badColumn({ Participant: "Chad", Signature: "soon" })).toBe("Signature");
    expect(badColumn({ Participant: "Chad", Signature: "", Ratification: "1 May 1950" })).toBeUndefined();
  });
});

describe("a title of the UN collection", () => {
  it.each([
    ["A Convention. New York, 9 May 1992", { name: "A Convention", place: "New York", adopted: "1992-05-09" }],
    ["A Protocol. 14 April 1973", { name: "A Protocol", adopted: "1973-04-14" }],
    ["Coffee Agreement, 1994*. London", { name: "Coffee Agreement, 1994", place: "London" }],
    [
      "Opium Convention. Geneva, 19 February 1925 and Lake Success, New York, 11 December 1946",
      { name: "Opium Convention", place: "Geneva", adopted: "1925-02-19" },
    ],
    [
      "Council in resolution No. 264 of 14 April 1973*. 14 April 1973",
      { name: "Council in resolution No. 264 of 14 April 1973", adopted: "1973-04-14" },
    ],
  ])("is taken apart: %s", (text, title) => expect(titleOf(text)).toEqual(title));
});

describe("importing the UN collection", () => {
  it("numbers a treaty as the index does, whatever its file is called", () => {
    expect(["treaties/27-7.csv", "treaties/27-7-a.csv", "treaties/3-2-12a.csv"].map(numberOfFile)).toEqual([
      "27-7",
      "27-7.a",
      "3-2.12a",
    ]);
  });

  it("makes treaties, their parties and the organisations among them, each row its own evidence", async () => {
    const all = await of({
      "index.csv": `\uFEFF${INDEX}${ROW("27", "7.a", "Kyoto Protocol. Kyoto, 11 December 1997")}`,
      "treaties/27-7-a.csv": `Participant,Signature,"Ratification, Approval(AA)"\nEuropean Union,29 Apr 1998,31 May 2002 AA\nFrance,29 Apr 1998,\n`,
    });
    expect(all.byId("treaty:untc-27-7.a")).toMatchObject({
      ...{ name: "Kyoto Protocol", scope: "MULTILATERAL", adopted: "1997-12-11", place: "Kyoto" },
      evidence: [{ source: "record:untc/27-7.a", locator: "treaty_name" }],
    });
    expect(all.of("party").map(({ party, status, signed, consent }) => [party, status, signed, consent])).toEqual([
      ["organisation:european-union", "PARTY", "1998-04-29", "2002-05-31"],
      ["country:FRA", "SIGNATORY", "1998-04-29", undefined],
    ]);
    const row = expect.stringMatching(/^record:untc\/27-7\.a\/[0-9a-f]{16}$/);
    expect(all.of("datasetRecord").map(({ id, file, line }) => [id, file, line])).toEqual([
      ["record:untc/27-7.a", "index.csv", 2],
      [row, "treaties/27-7-a.csv", 2],
      [row, "treaties/27-7-a.csv", 3],
    ]);
    expect(missingEnds(all)).toEqual([]);
  });

  it("makes parties without a day of the declarations under the Charter and the Court's statute", async () => {
    const all = await of({
      "index.csv": `${INDEX}${ROW("1", "2")}${ROW("1", "4")}`,
      "treaties/1-2.csv": "Participant,Resolution,Date of Adoption\nAlbania,995 (X),14 Dec 1955\n",
      "treaties/1-4.csv": "Participant\nAustria\n",
    });
    expect(
      all.of("party").map(({ party, status, consent, consentKind }) => [party, status, consent, consentKind]),
    ).toEqual([
      ["country:ALB", "PARTY", undefined, "OTHER"],
      ["country:AUT", "PARTY", undefined, "OTHER"],
    ]);
    expect(all.rejects).toEqual([]);
  });

  it("rejects what it cannot take with the line and the row, and takes the rest", async () => {
    const all = await of({
      "index.csv": `${INDEX}${ROW("4", "1")}${ROW("4", "1")}${ROW("x", "1")}`,
      "treaties/4-1.csv": [
        "Participant,Signature,Remark,Ratification",
        "Chad,1 May 1950,,",
        "Atlantis,1 May 1950,,",
        "Togo,yesterday,,",
        "Cuba,,,",
        "Chad,1 May 1951,,",
        "Peru,1 May 1950",
        "Fiji,1 May 1950,,2 Jun 1951",
        "",
      ].join("\n"),
      "treaties/4-2.csv": new Uint8Array([
        ...Buffer.from("Participant,Signature\nChad,1 May 1950\nC"),
        0xf4,
        ...Buffer.from("te,1 May 1950\nCuba,1 May 1950\n"),
      ]),
    });
    expect(all.rejects.map(({ file, line, reject }) => `${file}:${line} ${reject}`)).toEqual([
      "index.csv:3 treaty 4-1 stands above already",
      "index.csv:4 a treaty needs a chapter, a number and a name, not x-1 A Treaty. Geneva, 1 May 1950",
      'treaties/4-1.csv:1 column "Remark" is not known, and not read',
      'treaties/4-1.csv:3 participant "Atlantis" is neither a country nor an organisation that is known',
      'treaties/4-1.csv:4 "Togo": "yesterday" in column "Signature" is no day',
      'treaties/4-1.csv:5 participant "Cuba" neither signed nor consented to be bound',
      'treaties/4-1.csv:6 participant "Chad" is country:TCD, which stands in line 2 already',
      "treaties/4-1.csv:7 has 2 cells, expected 4",
      "treaties/4-2.csv:3 not of the file's encoding",
    ]);
    expect(all.rejects[3]?.row).toEqual({
      Participant: "Atlantis",
      Signature: "1 May 1950",
      Remark: "",
      Ratification: "",
    });
    expect(all.of("party").map(({ party }) => party)).toEqual([
      "country:TCD",
      "country:FJI",
      "country:TCD",
      "country:CUB",
    ]);
  });

  it("takes the rows before a quote that never closes", async () => {
    const all = await of({
      "treaties/4-1.csv": 'Participant,Signature\nChad,1 May 1950\n"Togo,1 May 1950\nCuba,1 May 1950\n',
    });
    expect(all.of("party").map(({ party }) => party)).toEqual(["country:TCD"]);
    expect(all.rejects).toHaveLength(1);
  });
});

describe.skipIf(DATA === "")("the whole of untc-treaties (CHANCERY_DATA)", () => {
  const folder = join(DATA, "untc-treaties");
  const texts = () =>
    readdirSync(join(folder, "treaties")).map((file) => readFileSync(join(folder, "treaties", file), "utf8"));

  it("has headings that are all known", () => {
    const headings = new Set(
      texts().flatMap(
        (text) => (text.split("\n")[0] ?? "").match(/"[^"]*"|[^,]+/g)?.map((one) => one.replaceAll('"', "")) ?? [],
      ),
    );
    expect(headings.size).toBe(115);
    const unknown = [...headings].filter((heading) => !isKnownColumn(heading));
    expect(unknown.toSorted()).toEqual(
      [
        "Date of Adoption",
        "Registration Date",
        "Registration Number",
        "Resolution",
        "UNTS Page",
        "UNTS Volume",
      ].toSorted(),
    );
  });

  it("holds the check values", { timeout: 120_000 }, async () => {
    const all = await said(untcTreaties.read(folder, undefined));
    expect(all.of("treaty")).toHaveLength(401);
    const rows = texts().reduce((sum, text) => sum + text.trim().split("\n").length - 1, 0);
    expect([rows, all.of("party").length, all.rejects.length]).toEqual([23_757, 23_730, 27]);
    expect(all.rejects.every(({ reject }) => reject.endsWith("neither signed nor consented to be bound"))).toBe(true);
    const count = (treaty: string, field: string) =>
      all.of("party").filter((party) => party["treaty"] === treaty && party[field] !== undefined).length;
    expect([count("treaty:untc-27-7", "signed"), count("treaty:untc-27-7", "consent")]).toEqual([165, 196]);
    expect([count("treaty:untc-18-10", "signed"), count("treaty:untc-18-10", "consent")]).toEqual([139, 122]);
    const by = (party: string) => all.of("party").filter((one) => one["party"] === party).length;
    expect([by("organisation:european-union"), by("country:VAT")]).toEqual([67, 56]);
    expect(missingEnds(all)).toEqual([]);
  });
});
