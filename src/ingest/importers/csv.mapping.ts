/** Reads a mapping, and says where in it something is wrong. */
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { problemOf, RECORDS, type RecordKind } from "../record.ts";
import { DATES, isComputed, isTemplate } from "./csv.build.ts";
import { MAPPING, type MappedRecord, type MappedValue, type Mapping } from "./csv.schema.ts";
import { columnsOf, fill } from "./csv.template.ts";
import { MappingError } from "./mapping.error.ts";

type Path = readonly PropertyKey[];

/** @throws MappingError for what is no YAML, or no mapping */
export function readMapping(text: string, file: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new MappingError(`${file}:${line}: ${broken.message}`);
  }
  const place = (path: Path): string => {
    const node = nodeAt(document.contents as Node | null, path);
    const at = node?.range === undefined || node.range === null ? "" : `:${lines.linePos(node.range[0]).line}`;
    return `${file}${at}: ${path.length === 0 ? "the mapping" : path.join(".")}`;
  };
  const read = MAPPING.safeParse(document.toJS() ?? {});
  if (!read.success) throw new MappingError(read.error.issues.map((issue) => explain(issue, place)).join("\n"));
  const problems = read.data.records.flatMap((record, index) =>
    fieldProblems(record).map(({ path, problem }) => `${place(["records", index, ...path])}: ${problem}`),
  );
  if (problems.length > 0) throw new MappingError(problems.join("\n"));
  return read.data;
}

/** The innermost node on the way to a path. */
function nodeAt(node: Node | null, path: Path): Node | null {
  const [step, ...rest] = path;
  if (step === undefined || (!isMap(node) && !isSeq(node))) return node;
  const inner = node.get(step as string | number, true) as Node | undefined;
  return inner === undefined ? node : nodeAt(inner, rest);
}

function explain(issue: z.core.$ZodIssue, place: (path: Path) => string): string {
  if (issue.code === "unrecognized_keys") return `${place(issue.path)}: there is no ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_union") {
    const inner = deepest(issue.errors.flat());
    if (inner !== undefined) return explain({ ...inner, path: [...issue.path, ...inner.path] }, place);
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined && /undefined/.test(issue.message);
  return `${place(issue.path)}: ${missing ? "is missing" : issue.message.replace(/^Invalid input: /, "")}`;
}

/** Of the ways in which a value could have been meant, the one that went furthest, or has words of its own. */
const deepest = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined =>
  issues.find(({ code }) => code === "custom") ?? issues.toSorted((a, b) => b.path.length - a.path.length)[0];

/** Fields that the kind of record does not have, and those that it needs. */
function fieldProblems({ record, fields }: MappedRecord): readonly { readonly path: Path; readonly problem: string }[] {
  const {
    record: _,
    evidence: __,
    ...shape
  } = RECORDS[record as RecordKind].shape as Readonly<Record<string, z.ZodType>>;
  const unknown = Object.keys(fields)
    .filter((field) => !Object.hasOwn(shape, field))
    .map((field) => ({
      path: ["fields", field],
      problem: `records of kind ${record} have no such field; they have ${Object.keys(shape).join(", ")}`,
    }));
  const needed = Object.keys(shape)
    .filter((field) => !Object.hasOwn(fields, field) && !shape[field]?.safeParse(undefined).success)
    .map((field) => ({ path: ["fields"], problem: `records of kind ${record} need the field ${field}` }));
  const wrong = Object.entries(fields).flatMap(([field, value]) => {
    if (!Object.hasOwn(shape, field) || DATES.has(field)) return [];
    return constantsOf(value).flatMap(({ path, constant }) => {
      const expected = problemOf(record as RecordKind, field, constant);
      const problem = `received ${JSON.stringify(constant)}, expected ${expected}`;
      return expected === undefined ? [] : [{ path: ["fields", field, ...path], problem }];
    });
  });
  return [...unknown, ...needed, ...wrong];
}

/** What a field says whatever the row: it is wrong once, not in every row. */
function constantsOf(value: MappedValue): readonly { readonly path: Path; readonly constant: unknown }[] {
  if (typeof value === "number" || typeof value === "boolean") return [{ path: [], constant: value }];
  if (isTemplate(value)) {
    const made = columnsOf(value).length > 0 ? undefined : fill(value, () => undefined, []);
    return made === undefined || "problem" in made ? [] : [{ path: [], constant: made.text }];
  }
  if (!isComputed(value) || value.values === undefined || value.separator !== undefined) return [];
  const { values, otherwise } = value;
  return [
    ...Object.entries(values).map(([word, constant]) => ({ path: ["values", word], constant })),
    ...(otherwise === undefined ? [] : [{ path: ["otherwise"], constant: otherwise }]),
  ];
}
