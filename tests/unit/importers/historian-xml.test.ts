/** The Historian's XML as the importers of visits and trips read it: what stands before a break lands, nothing after it, and all text is text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historianGsh } from "../../../src/ingest/importers/historian-gsh.ts";
import { historianTravels } from "../../../src/ingest/importers/historian-travels.ts";
import { historianVisits } from "../../../src/ingest/importers/historian-visits.ts";
import { NOTHING } from "../../../src/ingest/resolution/surroundings.ts";
import { type Said, saidOf } from "../../support/importing.ts";

const FILE = "data/1990.xml";
const visit = (id: number, description = "Official visit.", visitor = "President Daniel arap Moi"): string =>
  `<visit><id>${id}</id><start-date>1990-02-03</start-date><end-date>1990-02-04</end-date><visitor>${visitor}</visitor><from id="kenya">Kenya</from><description>${description}</description></visit>\n`;
const of = (inside: string | Uint8Array): Promise<Said> =>
  saidOf(historianVisits, { [FILE]: typeof inside === "string" ? `<visits>\n${inside}</visits>` : inside }, NOTHING);
const ids = (said: Said) => said.of("datasetRecord").map(({ recordId }) => recordId);
const summaryOf = async (description: string) =>
  (await of(visit(1, description))).byId("event:hsg-visit-1")?.["summary"];
const problems = (said: Said) => said.rejects.map(({ line, reject }) => `${line} ${reject}`);

describe("a file of visits with a byte that is not UTF-8", () => {
  it("gives the visits before it, and the line where it stands", async () => {
    const text = (inside: string) => Buffer.from(inside, "latin1");
    const said = await of(
      Buffer.concat([
        text(`<visits>\n${visit(1)}${visit(2)}`),
        text(visit(3, "Met with Pr\xe9sident X.")),
        text(`${visit(4)}</visits>`),
      ]),
    );
    expect(ids(said)).toEqual(["1", "2"]);
    expect(problems(said)).toEqual(["4 not of the file's encoding"]);
    expect(said.opened).toEqual([]);
  });
});

describe("a file of visits in another encoding", () => {
  const text = `<visits>\n${visit(1, "Official visit.", "President José Sarney")}</visits>`;
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n${text}`;
  it.each([
    ["that it declares", Buffer.from(declared("ISO-8859-1"), "latin1")],
    ["that its byte order mark says", Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le")],
    ["that it declares and that nobody knows, being UTF-8", Buffer.from(declared("klingon"))],
    ["that it cannot be in, being UTF-8", Buffer.from(declared("UTF-16"))],
  ])("is read as the one %s", async (_, bytes) => {
    const said = await of(bytes);
    expect(problems(said)).toEqual([]);
    expect(said.of("official").map(({ name }) => name)).toContain("José Sarney");
  });
});

describe("a file of visits that is not well-formed", () => {
  it("gives nothing that stands after the break, and not the visit that is broken", async () => {
    const said = await of(`${visit(1)}<visit><id>2</visit>\n${visit(3)}`);
    expect(ids(said)).toEqual(["1"]);
    expect(problems(said)).toEqual([expect.stringMatching(/^3 not well-formed XML: /)]);
  });

  it("says the same wherever it is broken and however it comes from the disk", async () => {
    const filler = `<!-- ${"x".repeat(40_000)} -->\n`;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 4 }), fc.nat({ max: 5 }), async (fillers, whole) => {
        const before = Array.from({ length: whole }, (_, n) => visit(n + 1)).join(filler.repeat(fillers));
        const said = await of(`${before}<visit><id>98</visit>\n${visit(99)}`);
        expect(ids(said)).toEqual(Array.from({ length: whole }, (_, n) => String(n + 1)));
        expect(said.rejects).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the text of a visit", () => {
  it.each([
    ["Official visit. <em>Met</em> with President Reagan.", "Official visit. Met with President Reagan."],
    ["Official visit. <![CDATA[Met with President Reagan.]]>", "Official visit. Met with President Reagan."],
    ["Official\n   visit.", "Official visit."],
    ["Saw <hi>Gorée</hi>\n<hi>Island</hi> &amp; left.", "Saw Gorée Island & left."],
  ])("is all of it: %s", async (description, summary) => expect(await summaryOf(description)).toBe(summary));

  it("is read as text in CDATA from the other files as well", async () => {
    const said = await saidOf(
      historianGsh,
      {
        "data/territories/chad.xml":
          "<territory><id>chad</id><short-form-name><![CDATA[Chad]]></short-form-name><valid-since>1960</valid-since><valid-until>9999</valid-until></territory>",
      },
      undefined,
    );
    expect(said.byId("country:TCD")).toMatchObject({ name: "Chad" });
  });

  it("keeps the day of a trip whose end is left empty", async () => {
    const trip =
      '<trip who="nixon-richard-m" role="president"><id>1</id><name>Richard M. Nixon</name><start-date>1970-02-03</start-date><end-date/><country id="kenya">Kenya</country><remarks>Met with President Kenyatta.</remarks></trip>';
    const said = await saidOf(historianTravels, { "president-travels/a.xml": `<trips>${trip}</trips>` }, NOTHING);
    expect(said.byId("event:hsg-trip-1")).toMatchObject({ start: "1970-02-03" });
    expect(said.byId("event:hsg-trip-1")).not.toHaveProperty("end");
  });
});

describe("a visit without a visitor", () => {
  it.each(["", "  ", ",", "<em/>"])("is rejected: %j", async (visitor) => {
    const said = await of(visit(1) + visit(2, "Official visit.", visitor));
    expect(ids(said)).toEqual(["1"]);
    expect(problems(said)).toEqual([
      `3 visit 2: the visitor ${JSON.stringify(visitor.replace(/<.*|\s+/, ""))} names nobody`,
    ]);
  });
});
