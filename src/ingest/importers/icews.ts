/** Coded news events of ICEWS: who did what to whom on which day. */
import { countryOfName } from "../resolution/country.ts";
import { fileRead } from "./file.read.ts";
import { type Actor, actorsFrom, type IcewsAround, isNobody } from "./icews.actor.ts";
import { IdSet } from "./icews.id-set.ts";
import { CODED_COLUMNS, codedHappening, type Happening, NAMED_COLUMNS, namedHappening } from "./icews.line.ts";
import { eventCode, isMutual, type Role, rolesOfCode, shapeOf } from "./icews.relation.ts";
import type { Importer, ReadOptions, Sourced } from "./importer.ts";
import { type Layout, progressOf, type SourceFile, sourceFiles } from "./source.files.ts";
import { columnProblems } from "./table.columns.ts";
import { isHeader, rowsOf, type TableFormat, type TableRow } from "./table.read.ts";

const LAYOUT: Layout = {
  name: "icews",
  files: [
    /^(inst\/extdata\/[^/]+\.tab|icews[^/]*\/(train|valid|test)\.txt)$/,
    /^([^/]+\.tab|([^/]+\/)?(train|valid|test)\.txt)$/,
  ],
  expected: "tab files of twenty columns, or train.txt, valid.txt and test.txt of four",
};

type Value = Readonly<Record<string, unknown>>;
type ActorOf = (name: string) => Actor | undefined;
interface Place {
  readonly file: string;
  readonly line: number;
}

/** What all records of one event call it alike, whichever side they tell it from. */
function nameOf({ source, target, code, text }: Happening): string {
  const label = eventCode(code) === "042" ? "Visit" : text;
  return `${label}: ${(isMutual(code) ? [source, target].toSorted() : [source, target]).join(", ")}`;
}

/** One end of a happening: who it is, and the column that says so. */
interface End {
  readonly name: string;
  readonly actor: Actor;
  readonly role: Role;
  readonly locator: string;
}

function* attached({ event }: Happening, source: string, { actor, role, locator }: End): Generator<Value> {
  const evidence = [{ source, locator }];
  if (actor.official !== undefined)
    yield {
      ...{ record: "participation", official: actor.official, event, role },
      ...(actor.country !== undefined && { onBehalfOf: actor.country }),
      evidence,
    };
  else if (actor.party !== undefined) yield { record: "presence", party: actor.party, event, evidence };
}

/** Who is named, once each; persons and organisations with the record as evidence. */
function* introduced(told: Set<string>, { name, actor, locator }: End, source: string): Generator<Value> {
  for (const value of actor.records) {
    // A name that was judged to be an official's tells spellings that its other names do not.
    const key = value["record"] === "official" ? JSON.stringify(value) : String(value["id"]);
    if (told.has(key)) continue;
    told.add(key);
    yield value["record"] === "country" ? value : { ...value, evidence: [{ source, locator }] };
  }
  if (actor.by === undefined || told.has(name)) return;
  told.add(name);
  const { official, score, by, country = null } = actor;
  yield { record: "resolution", source, text: name, country, official, score, by };
}

const sourceOf = (recordId: string): string => `record:icews/${recordId}`;

function* recordsOf(
  happening: Happening,
  ends: readonly End[],
  place: Place,
  told: Set<string>,
  locator: string,
): Generator<Value> {
  const source = sourceOf(happening.recordId);
  yield { record: "datasetRecord", id: source, dataset: LAYOUT.name, recordId: happening.recordId, ...place };
  if (ends.length === 0) return;
  for (const end of ends) yield* introduced(told, end, source);
  const country = happening.where === undefined ? undefined : countryOfName(happening.where);
  if (country !== undefined && !told.has(country.id)) {
    told.add(country.id);
    yield { record: "country", ...country };
  }
  yield {
    ...{ record: "event", id: happening.event, name: nameOf(happening), ...shapeOf(happening.code) },
    ...{ start: happening.day, ...(happening.place !== undefined && { place: happening.place }) },
    ...(country !== undefined && { country: country.id }),
    evidence: [{ source, locator }],
  };
  for (const end of ends) yield* attached(happening, source, end);
}

/** How a file of either layout is read. */
interface Reading {
  readonly format: TableFormat;
  readonly columns: readonly string[];
  readonly happeningOf: (row: TableRow, file: string) => Happening | string;
  /** The columns of source, relation and target. */
  readonly locators: readonly [string, string, string];
}

const CODED: Reading = {
  format: { delimiter: "\t", plain: true },
  columns: CODED_COLUMNS,
  happeningOf: codedHappening,
  locators: ["Source Name", "Event Text", "Target Name"],
};
const NAMED: Reading = {
  format: { delimiter: "\t", plain: true, columns: NAMED_COLUMNS },
  columns: NAMED_COLUMNS,
  happeningOf: namedHappening,
  locators: ["subject", "relation", "object"],
};

interface State {
  readonly actorOf: ActorOf;
  /** Ids of the entities, and names of the persons, that have been told. */
  readonly told: Set<string>;
  readonly ids: IdSet;
  /** Names that went to the review. */
  readonly doubtful: Set<string>;
  readonly onBytes: (bytes: number) => void;
}

function fileOf(source: SourceFile, state: State): AsyncGenerator<Sourced> {
  const { file } = source;
  const { format, columns, happeningOf, locators } = file.endsWith(".tab") ? CODED : NAMED;
  return fileRead(file, rowsOf(source, format, state.onBytes), (row, place) =>
    isHeader(row)
      ? columnProblems(place, row.header, columns)
      : rowRecords(row, happeningOf(row, file), place, locators, state),
  );
}

function* rowRecords(
  row: TableRow,
  happening: Happening | string,
  place: Place,
  [sourceColumn, relationColumn, targetColumn]: Reading["locators"],
  { actorOf, told, ids, doubtful }: State,
): Generator<Sourced> {
  const again =
    typeof happening !== "string" && /^\d+$/.test(happening.recordId) && !ids.add(Number(happening.recordId));
  if (typeof happening === "string" || again) {
    const reject = typeof happening === "string" ? happening : `event ${happening.recordId} stands above already`;
    const id = row.cells["Event ID"] ?? "";
    yield { ...place, reject, row: row.cells, ...(/^\d+$/.test(id) && { source: sourceOf(id) }) };
    return;
  }
  const [sourceRole, targetRole] = rolesOfCode(happening.code);
  const ends = [
    { name: happening.source, role: sourceRole, locator: sourceColumn },
    { name: happening.target, role: targetRole, locator: targetColumn },
  ].map((end) => ({ ...end, actor: actorOf(end.name) }));
  for (const { name, actor } of ends)
    if (actor === undefined && !isNobody(name) && !doubtful.has(name)) {
      doubtful.add(name);
      yield { ...place, review: unknownName(sourceOf(happening.recordId), name) };
    }
  const known = ends.flatMap(({ actor, ...end }) => (actor === undefined ? [] : [{ ...end, actor }]));
  for (const value of recordsOf(happening, known, place, told, relationColumn)) yield { ...place, value };
}

const unknownName = (source: string, text: string) => ({
  ...{ source, text, country: null, official: null, score: 0, candidate: null, candidateScore: null, parts: {} },
});

async function* read(path: string, around: IcewsAround, options?: ReadOptions): AsyncGenerator<Sourced> {
  const files = await sourceFiles(path, LAYOUT);
  const state: State = {
    ...{ actorOf: actorsFrom(around), told: new Set(), ids: new IdSet(), doubtful: new Set() },
    onBytes: progressOf(files, options),
  };
  for (const source of files) yield* fileOf(source, state);
}

/**
 * Both layouts. Mirrored records find their event by its content, so that no pair is held in memory;
 * held are the names that occur, the ids of entities told, and a bit for each event id.
 */
export const icews: Importer<IcewsAround> = {
  name: LAYOUT.name,
  rank: 6,
  /** Its folders are parts of one data set, so that none of them is the whole. */
  isWhole: async (path) => {
    await sourceFiles(path, LAYOUT);
    return false;
  },
  read,
};
