/** Records: what is read of them, what is stored, and what is said of those that cannot be taken. */
import { describe, expect, it } from "vitest";
import { isNodeKind, type NodeKind, type RelationKind } from "../../src/ingest/model.ts";
import {
  checkRecord,
  evidenceItem,
  keyOf,
  nodeProperties,
  relationProperties,
  topicsOf,
} from "../../src/ingest/plan.ts";
import { parseRecord } from "../../src/ingest/record.ts";

/** What would be stored of a record. */
function plan(value: object) {
  const record = parseRecord(value);
  checkRecord(record);
  const fields = record as never as Record<string, unknown> & { evidence: never[] };
  if (isNodeKind(record.record))
    return { properties: nodeProperties(record.record as NodeKind, fields), key: "", evidence: [] };
  const key = keyOf(record.record as RelationKind, fields);
  return {
    key,
    properties: relationProperties(record.record as RelationKind, fields),
    evidence: fields.evidence.map((one) => evidenceItem("official:a", key, one)),
  };
}
const OPEN = 2_147_483_647;
const participation = { record: "participation", official: "official:a", event: "event:x" };

describe("a record", () => {
  it.each([
    [{ record: "nation" }, /^record: received "nation", expected one of country, official, /],
    [null, /^record: received undefined/],
    ["text", /^record: received undefined/],
    [{ record: "__proto__" }, /^record: received "__proto__"/],
    [
      { record: "merge", id: "official:a", into: "country:THA" },
      /^merge\.into: received country:THA, expected the kind of official:a/,
    ],
    [
      { record: "merge", id: "official:a", into: "official:a" },
      /^merge\.into: official:a cannot be merged into itself/,
    ],
    [
      { record: "merge", id: "article:a", into: "event:a" },
      /^merge\.into: received event:a, expected the kind of article:a/,
    ],
    [{ record: "retract", key: "all" }, /^retract\.key: received "all", expected the key of a relation, or the id /],
    [{ record: "claim", subject: "official:a", field: "birth", value: "", source: "record:d/1" }, /^claim\.value: /],
    [
      { record: "claim", subject: "official:a", field: "birth", value: "soon", source: "record:d/1" },
      /^claim\.value: received "soon", expected YYYY, /,
    ],
    [
      { record: "claim", subject: "event:a", field: "headcount", value: "many", source: "record:d/1" },
      /^claim\.value: received "many", expected /,
    ],
    [
      { record: "claim", subject: "event:a", field: "kind", value: "PARTY", source: "record:d/1" },
      /^claim\.value: received "PARTY", expected one of MEETING, /,
    ],
    [
      {
        ...{ record: "claim", subject: "HELD_OFFICE official:a office:b 1990", field: "start" },
        ...{ value: "late", source: "record:d/1" },
      },
      /^claim\.value: received "late", expected YYYY, /,
    ],
    [
      { record: "claim", subject: "official:a", field: "nation", value: "x", source: "record:d/1" },
      /^claim\.field: received "nation", expected one of name, description, country, birth, death$/,
    ],
    [
      { record: "review", a: "x", b: "y", decision: "perhaps" },
      /^review\.decision: received "perhaps", expected one of same, different/,
    ],
    [{ record: "official", id: "official:a" }, /^official\.name: is missing$/],
    [
      { record: "official", id: "country:THA", name: "A" },
      /^official\.id: received "country:THA", expected an id such as official:…$/,
    ],
    [{ record: "official", id: "official:a", name: "A", nation: "x" }, /^official: there is no field nation$/],
    [{ ...participation, role: "BOSS" }, /^participation\.role: received "BOSS", expected one of HOST, GUEST, /],
    [
      { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT", start: "2025-13" },
      /^event\.start: received "2025-13", expected .*a month from 01 to 12/,
    ],
    [
      { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT", headcount: 1.5 },
      /^event\.headcount: received 1\.5, expected a whole number/,
    ],
    [
      { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT", start: "2025", end: "2024" },
      /^event\.end: received "2024", expected a day not before start "2025"/,
    ],
    [
      { record: "evidence", subject: "official:a", source: "article:x", relation: "REPRESENTS official:a country:THA" },
      /evidence\.relation: received "REPRESENTS/,
    ],
    [
      { ...participation, evidence: [{ source: "article:x", confidence: 2 }] },
      /^participation\.evidence\.0\.confidence: received 2, expected from 0 to 1/,
    ],
    [
      { record: "article", id: "article:x", name: "X", publisher: "P", topics: ["…"] },
      /article\.topics: received "…", expected a name with letters or digits/,
    ],
    [
      { record: "article", id: "article:x", name: "X", publisher: "P", topics: ["x".repeat(401)] },
      /article\.topics: received "x+", expected a name with 400 letters and digits at most/,
    ],
  ])("%j is refused in words", (record, message) => {
    expect(() => plan(record as object)).toThrow(message);
  });

  const DATED = "HELD_OFFICE official:a office:b";
  it.each([
    "PARTICIPATED_IN official:a",
    "PARTICIPATED_IN foo bar",
    "PARTICIPATED_IN foo bar HOST",
    "PARTICIPATED_IN official:a event:x",
    "PARTICIPATED_IN official:a event:x BOSS",
    "PARTICIPATED_IN official:a event:x -",
    "PARTICIPATED_IN official:a event:x HOST HOST",
    "PARTICIPATED_IN official:a  HOST",
    "PARTICIPATED_IN country:KOR event:x HOST",
    "PARTICIPATED_IN event:x official:a HOST",
    "REPRESENTS official:a country:THA",
    `${DATED} junk`,
    DATED,
    `${DATED} 2012-13`,
    "SIGNEDs",
    "SIGNED",
    "MEMBER_OF country:KOR organisation:o Permanent 2024",
    "MEMBER_OF country:KOR organisation:o member",
    "PARTY_TO country:KOR treaty:t 2024",
    "SUCCEEDED_BY country:KOR organisation:o",
  ])("%j is no key of a relation, for evidence, claims and retractions", (key) => {
    const records = [
      { record: "evidence", subject: "official:a", source: "article:x", relation: key },
      { record: "claim", subject: key, field: "start", value: "2012", source: "record:d/1" },
      { record: "retract", key },
    ];
    for (const record of records)
      expect(() => plan(record)).toThrow(/(relation|subject|key): received ".*", expected .*the key of a relation/);
  });

  it.each([
    "PARTICIPATED_IN official:a event:x HOST",
    "PRESENT_AT organisation:o event:x",
    `${DATED} -`,
    `${DATED} 2012-05~`,
    "MEMBER_OF country:KOR organisation:o non-permanent-member 2024",
    "MEMBER_OF organisation:p organisation:o - -",
    "PARTY_TO country:KOR treaty:t",
    "SIGNED official:a treaty:t",
    "MENTIONS article:x article:y",
    "PART_OF event:x event:y",
    "CONCERNS event:x treaty:t",
    "SUCCEEDED_BY country:KOR country:PRK",
  ])("%j is the key of a relation", (key) => {
    expect(() => checkRecord(parseRecord({ record: "retract", key }))).not.toThrow();
  });

  it("has the documented defaults", () => {
    const event = { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT" };
    expect(plan(event).properties).toMatchObject({ status: "HELD" });
    expect(plan(participation).properties).toMatchObject({ role: "ATTENDEE", capacity: null });
    expect(plan({ ...participation, evidence: [{ source: "article:x" }] }).evidence[0]?.confidence).toBe(1);
  });

  it("means the same whether a field is absent or null", () => {
    expect(plan({ ...participation, capacity: null, onBehalfOf: null })).toEqual(plan(participation));
  });

  it.each([
    [participation, { role: null, evidence: null }],
    [
      { record: "mention", article: "article:x", entity: "official:a" },
      { count: null, locators: null },
    ],
    [
      { record: "event", id: "event:x", name: "X", kind: "MEETING", encounter: "DIRECT" },
      { status: null, own: null, aliases: null, sameAs: null },
    ],
    [{ record: "evidence", subject: "official:a", source: "article:x" }, { confidence: null }],
  ])("takes null for the default of a field as well: %j with %j", (record, nothing) => {
    expect(parseRecord({ ...record, ...nothing })).toEqual(parseRecord(record));
  });

  it("takes null for the defaults inside aliases and evidence", () => {
    const official = (alias: object, evidence: object) =>
      parseRecord({
        ...{ record: "official", id: "official:a", name: "A" },
        ...{ aliases: [{ text: "B", ...alias }], evidence: [{ source: "article:x", ...evidence }] },
      });
    expect(official({ kind: null }, { confidence: null })).toEqual(official({}, {}));
    expect(official({}, {})).toMatchObject({ aliases: [{ kind: "OTHER" }], evidence: [{ confidence: 1 }] });
  });

  it("has topics of names as long as an id may be", () => {
    const article = { record: "article", id: "article:x", name: "X", publisher: "P", topics: ["x".repeat(400)] };
    expect(() => checkRecord(parseRecord(article))).not.toThrow();
  });
});

describe("what is stored", () => {
  const event = { record: "event", id: "event:x", name: "Été", kind: "MEETING", encounter: "DIRECT" };

  it("has the bounds of a date beside it", () => {
    expect(plan({ ...event, start: "1970-01-02", end: "1970-02" }).properties).toMatchObject({
      start: "1970-01-02",
      startMin: 1,
      startMax: 1,
      endMin: 31,
      endMax: 58,
    });
  });

  it("of an unknown day is an empty span, which comes last both ways", () => {
    expect(plan(event).properties).toMatchObject({
      start: null,
      startMin: OPEN,
      startMax: -OPEN,
      endMin: OPEN,
      endMax: -OPEN,
    });
  });

  it("of an event without an end is over when it began", () => {
    expect(plan({ ...event, start: "1970" }).properties).toMatchObject({ end: null, endMin: 0, endMax: 364 });
  });

  it("of a tenure without dates is open both ways", () => {
    const tenure = { record: "tenure", official: "official:a", office: "office:b" };
    expect(plan(tenure)).toMatchObject({
      key: "HELD_OFFICE official:a office:b -",
      properties: { startMin: -OPEN, startMax: -OPEN, endMin: OPEN, endMax: OPEN },
    });
  });

  it("has keys of its ends and what tells it apart", () => {
    expect(plan({ ...participation, role: "HOST" }).key).toBe("PARTICIPATED_IN official:a event:x HOST");
    const membership = {
      record: "membership",
      member: "country:KOR",
      organisation: "organisation:o",
      role: "non-permanent member",
      start: "2024",
    };
    expect(plan(membership).key).toBe("MEMBER_OF country:KOR organisation:o non-permanent-member 2024");
  });

  it("gives the same evidence the same id, and other evidence another", () => {
    const evidence = (locator: string) =>
      plan({ ...participation, evidence: [{ source: "article:x", locator }] }).evidence[0]?.id;
    expect(evidence("paragraph 1")).toBe(evidence("paragraph 1"));
    expect(evidence("paragraph 1")).not.toBe(evidence("paragraph 2"));
  });

  it("names topics by the slug of what articles call them", () => {
    expect(topicsOf(["Border Clash", "border clash"])).toEqual([{ id: "topic:border-clash", name: "Border Clash" }]);
  });
});
