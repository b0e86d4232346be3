/** Measures who-is-this and who-met-whom against labels made by hand; the figures are printed. */
import { beforeAll, describe, expect, it } from "vitest";
import { DATA, hasData, importInOrder, type Value } from "../../support/historian.ts";
import {
  type Counts,
  compare,
  f1,
  Officials,
  oneKey,
  type Placed,
  pairLabels,
  type RemarkLabel,
  remarkLabels,
  type VisitorLabel,
  visitorLabels,
  visitorsIn,
} from "../../support/labels.ts";

const VISITORS = [
  "visitors-first.txt",
  "visitors-second.txt",
  "visitors-third.txt",
  "visitors-fourth.txt",
  "visitors-fifth.txt",
];
const REMARKS = [
  "remarks-first.txt",
  "remarks-second.txt",
  "remarks-third.txt",
  "remarks-fourth.txt",
  "remarks-fifth.txt",
  "remarks-sixth.txt",
  "remarks-seventh.txt",
];
/** Those whose keys are identities, not only names. */
const IDENTIFIED = [
  "remarks-third.txt",
  "remarks-fourth.txt",
  "remarks-fifth.txt",
  "remarks-sixth.txt",
  "remarks-seventh.txt",
];

let values: readonly Value[] = [];
let rejects: readonly string[] = [];
const starts = new Map<string, string>();
const encounters = new Map<string, string>();
const kinds = new Map<string, string>();
const parts = new Map<string, Value[]>();
let officials = new Officials([]);

const say = (line: string) => process.stdout.write(`${line}\n`);
const recordOf = (event: string): string => event.replace(/\.gathering$/, "");
const guestsOf = (visit: string): readonly string[] =>
  (parts.get(`event:hsg-visit-${visit}`) ?? [])
    .filter(({ role }) => role === "GUEST")
    .map(({ official }) => String(official));
const othersOf = (event: string): readonly string[] =>
  (parts.get(event) ?? []).filter(({ role }) => role !== "GUEST").map(({ official }) => String(official));
/** The countries that an official acts for at the events of a record. */
const actsFor = (events: readonly string[], official: string): ReadonlySet<unknown> =>
  new Set(
    events.flatMap((event) =>
      (parts.get(event) ?? []).filter((one) => one["official"] === official).map((one) => one["onBehalfOf"]),
    ),
  );
const eventsOf = (id: string, kind: "trip" | "visit" = "trip"): readonly string[] =>
  [`event:hsg-${kind}-${id}`, `event:hsg-${kind}-${id}.gathering`].filter((event) => encounters.has(event));

describe.skipIf(!hasData)("figures of the Historian's visits and travels (CHANCERY_DATA names the data sets)", () => {
  beforeAll(async () => {
    ({ values, rejects } = await importInOrder("visits", "travels"));
    officials = new Officials(values);
    for (const one of values)
      if (one.record === "event") {
        encounters.set(String(one["id"]), String(one["encounter"]));
        kinds.set(String(one["id"]), String(one["kind"]));
        starts.set(String(one["id"]), String(one["start"]));
      } else if (one.record === "participation") {
        const event = String(one["event"]);
        parts.set(event, [...(parts.get(event) ?? []), one]);
      }
  }, 120_000);

  it("rejects nothing of the two data sets", () => expect(rejects).toEqual([]));

  it.each(VISITORS)("tells who visitors are, over spellings and over visits: %s", (file) => {
    const labels = visitorLabels(file);
    const { placed, wrong } = placedIn(labels);
    const [spelling, record]: [Counts, Counts] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    placed.forEach((a, i) => {
      record[0] += (a.count * (a.count - 1)) / 2;
      for (const b of placed.slice(i + 1)) {
        compare(a, b, spelling);
        compare(a, b, record, a.count * b.count);
        if ((oneKey(a.key) === oneKey(b.key)) !== (a.official === b.official))
          wrong.push(`${a.key} is ${a.official}, ${b.key} is ${b.official}`);
      }
    });
    const figures = { spellings: f1(spelling), records: f1(record), strings: labels.length };
    say(`${file} ${JSON.stringify(figures)}`);
    for (const line of wrong) say(`  ${line}`);
    expect(figures.spellings).toBeGreaterThanOrEqual(0.95);
    expect(figures.records).toBeGreaterThanOrEqual(0.99);
  });

  it.each([
    ...REMARKS.map((file) => ["trip", file] as const),
    ...["descriptions-first.txt", "descriptions-second.txt"].map((file) => ["visit", file] as const),
  ])("tells who met whom, and how: %s, %s", (kind, file) => {
    const counts: Counts = [0, 0, 0];
    let [classes, exact] = [0, 0];
    const labels = remarkLabels(file);
    const wrong: string[] = [];
    for (const { id, classes: said } of labels) {
      const events = eventsOf(id, kind);
      const day = starts.get(events[0] ?? "") ?? "";
      const wanted = [...new Set(said.flatMap(({ keys }) => keys))];
      const left = [...new Set(events.flatMap(othersOf))];
      const missed = wanted.filter((key) => {
        const at = left.findIndex((official) => officials.fits(official, key, day, actsFor(events, official)));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      counts[0] += wanted.length - missed.length;
      counts[1] += missed.length;
      counts[2] += left.length;
      const did = events.map((event) => encounters.get(event));
      const right =
        said
          .map(({ encounter }) => encounter)
          .toSorted()
          .join() === did.toSorted().join();
      if (right) classes++;
      if (right && missed.length + left.length === 0) exact++;
      else wrong.push(`${id} misses ${missed.join()}; has ${left.join()}; is ${did.join()}`);
    }
    const figures = { persons: f1(counts), classes: classes / labels.length, exact: exact / labels.length };
    say(`${file} ${JSON.stringify({ ...figures, records: labels.length })}`);
    for (const line of wrong) say(`  ${line}`);
    expect(figures.persons).toBeGreaterThanOrEqual(0.95);
    expect(figures.classes).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ["trip", "remarks-seventh.txt"],
    ["visit", "descriptions-second.txt"],
  ] as const)("tells the kind of event and who is host: %s, %s", (kind, file) => {
    const labels = remarkLabels(file);
    const [wrongKinds, wrongHosts]: [string[], string[]] = [[], []];
    let kindsSaid = 0;
    for (const { id, classes } of labels) {
      const events = eventsOf(id, kind);
      for (const { encounter, kind: said } of classes.filter((one) => one.kind !== undefined)) {
        const got = events.filter((event) => encounters.get(event) === encounter).map((event) => kinds.get(event));
        kindsSaid++;
        if (!got.includes(said)) wrongKinds.push(`${id} ${encounter} is ${got.join()}, not ${said}`);
      }
      const wrong = wrongHostsOf(events, classes);
      if (wrong !== "") wrongHosts.push(`${id} ${wrong}`);
    }
    const figures = { kinds: 1 - wrongKinds.length / kindsSaid, hosts: 1 - wrongHosts.length / labels.length };
    say(`${file} ${JSON.stringify(figures)}`);
    for (const line of [...wrongKinds, ...wrongHosts]) say(`  ${line}`);
    expect(figures.kinds).toBeGreaterThanOrEqual(0.9);
    expect(figures.hosts).toBeGreaterThanOrEqual(0.9);
  });

  it("tells whether a visitor is one of those met on a trip", () => {
    const counts: Counts = [0, 0, 0];
    const wrong: string[] = [];
    for (const { visit, trip, same } of pairLabels("pairs-across.txt")) {
      const guests = guestsOf(visit);
      const got = eventsOf(trip)
        .flatMap(othersOf)
        .some((official) => guests.includes(official));
      const place = same && got ? 0 : same ? 1 : got ? 2 : undefined;
      if (place !== undefined) counts[place] += 1;
      if (same !== got) wrong.push(`visit ${visit} (${guests.join()}) and trip ${trip} are ${same ? "one" : "two"}`);
    }
    say(`pairs-across.txt ${JSON.stringify({ pairs: f1(counts) })}`);
    for (const line of wrong) say(`  ${line}`);
    expect(f1(counts)).toBeGreaterThanOrEqual(0.95);
  });

  it("knows a person of the visits again in the travels", () => {
    const visiting = VISITORS.flatMap((file) => placedIn(visitorLabels(file)).placed);
    const met = IDENTIFIED.flatMap((file) => metIn(file));
    const [across, among]: [Counts, Counts] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    const wrong: string[] = [];
    const judge = (a: Placed, b: Placed, into: Counts) => {
      compare(a, b, into);
      if ((oneKey(a.key) === oneKey(b.key)) !== (a.official === b.official))
        wrong.push(`${a.key} is ${a.official}, ${b.key} is ${b.official}`);
    };
    for (const [i, a] of met.entries()) {
      for (const b of visiting) judge(a, b, across);
      for (const b of met.slice(i + 1)) judge(a, b, among);
    }
    const figures = { across: f1(across), pairsAcross: across[0], among: f1(among) };
    say(`persons ${JSON.stringify(figures)}`);
    for (const line of new Set(wrong)) say(`  ${line}`);
    expect(figures.across).toBeGreaterThanOrEqual(0.95);
    expect(figures.among).toBeGreaterThanOrEqual(0.95);
  });

  it("holds the check values", () => {
    const trips = (official: string, role: string) =>
      new Set(
        values
          .filter((one) => one.record === "participation" && one["official"] === official && one["role"] === role)
          .map((one) => recordOf(String(one["event"])))
          .filter((event) => event.includes("trip")),
      );
    const kissinger = trips("official:kissinger-henry-a", "GUEST");
    expect(kissinger.size).toBe(216);
    const places = new Set(
      values.filter(({ record, id }) => record === "event" && kissinger.has(String(id))).map((one) => one["country"]),
    );
    expect(places.size).toBeGreaterThanOrEqual(58);
    const gromyko = values
      .filter((one) => one.record === "participation" && String(one["official"]).includes("gromyko"))
      .map((one) => recordOf(String(one["event"])));
    expect([...new Set(gromyko)].filter((event) => kissinger.has(event))).toHaveLength(7);
    const visitsOf = (field: string, value: string) =>
      new Set(
        values
          .filter((one) => one.record === "participation" && one["role"] === "GUEST" && one[field] === value)
          .map((one) => recordOf(String(one["event"])))
          .filter((event) => event.includes("visit")),
      ).size;
    expect(visitsOf("onBehalfOf", "country:ISR")).toBe(127);
    expect(visitsOf("official", "official:hussein.JOR")).toBe(39);
  });
});

/** Who is host though the label does not say so, and who is not though it does. */
function wrongHostsOf(events: readonly string[], classes: RemarkLabel["classes"]): string {
  const day = starts.get(events[0] ?? "") ?? "";
  const left = new Set(
    events.flatMap((event) =>
      (parts.get(event) ?? []).filter(({ role }) => role === "HOST").map((one) => String(one["official"])),
    ),
  );
  const missed = [...new Set(classes.flatMap(({ hosts }) => hosts))].filter((key) => {
    const host = [...left].find((official) => officials.fits(official, key, day, actsFor(events, official)));
    return host === undefined || !left.delete(host);
  });
  return missed.length + left.size === 0 ? "" : `misses as host ${missed.join()}; has ${[...left].join()}`;
}

/** Labelled strings with the officials that they were taken for, counted by record; what has too few or too many is wrong. */
function placedIn(labels: readonly VisitorLabel[]): { readonly placed: readonly Placed[]; readonly wrong: string[] } {
  const byText = new Map<string, VisitorLabel[]>();
  for (const label of labels) {
    const text = `${label.country}\t${label.spelling}`;
    byText.set(text, [...(byText.get(text) ?? []), label]);
  }
  const wrong: string[] = [];
  const placed = new Map<string, { key: string; official: string; count: number }>();
  for (const [id, country, visitor, year] of visitorsIn(DATA)) {
    const label = byText.get(`${country}\t${visitor}`)?.find((one) => one.year === undefined || one.year === year);
    if (label === undefined) continue;
    const guests = guestsOf(id);
    if (guests.length !== label.keys.length) wrong.push(`visit ${id} ${visitor}: ${guests.join()}`);
    for (const [index, key] of label.keys.entries()) {
      const official = guests[index] ?? `nobody ${id}`;
      const text = `${visitor}\t${key}\t${official}`;
      const one = placed.get(text) ?? { key, official, count: 0 };
      one.count++;
      placed.set(text, one);
    }
  }
  return { placed: [...placed.values()], wrong };
}

/** Labelled persons of remarks with the officials that they were taken for; one who is missing is nobody else. */
function metIn(file: string): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { id, classes } of remarkLabels(file)) {
    const day = starts.get(`event:hsg-trip-${id}`) ?? "";
    const got = [...new Set(eventsOf(id).flatMap(othersOf))];
    for (const key of new Set(classes.flatMap(({ keys }) => keys))) {
      const at = got.findIndex((one) => officials.fits(one, key, day, actsFor(eventsOf(id), one)));
      const official = got[at] ?? `nobody ${id} ${key}`;
      if (at >= 0) got.splice(at, 1);
      placed.push({ key, official, count: 1 });
    }
  }
  return placed;
}
