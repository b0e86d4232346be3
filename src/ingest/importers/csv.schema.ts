/** The shape of a mapping: what the columns of a table mean, as the user writes it in YAML. */
import { z } from "zod";
import { RECORDS } from "../record.ts";
import { dateFormat } from "./csv.date.ts";
import { templateOf } from "./csv.template.ts";
import { isEncoding } from "./text.read.ts";

/** Kinds that a row cannot make: they are made for it, or speak of the graph itself. */
const MADE = ["dataset", "datasetRecord", "evidence", "resolution", "review", "claim", "merge", "retract"];
const ROW_KINDS = Object.keys(RECORDS).filter((kind) => !MADE.includes(kind));

const template = z.string().transform((text, context) => {
  const read = templateOf(text);
  if (typeof read !== "string") return read;
  context.issues.push({ code: "custom", message: read, input: text });
  return z.NEVER;
});

const format = z.string().transform((text, context) => {
  const read = dateFormat(text);
  if (read !== undefined) return read;
  const message = `a date format of yyyy, mm or Mon, and dd, such as dd/mm/yyyy or d Mon yyyy, not ${JSON.stringify(text)}`;
  context.issues.push({ code: "custom", message, input: text });
  return z.NEVER;
});

const computed = z.strictObject({
  from: template,
  dates: z.array(format).min(1, "at least one format").optional(),
  separator: z.string().min(1, "the letters between the items").optional(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  otherwise: z.union([z.string(), z.number(), z.boolean()]).optional(),
});
const scalar = z.union([template, z.number(), z.boolean()]);
const flat = z.union([scalar, computed]);
/** Aliases and other lists of things with fields of their own. */
const nested = z.array(z.union([scalar, z.record(z.string(), flat)]));
const value = z.union([scalar, computed, nested]);

const record = z.strictObject({
  record: z.enum(ROW_KINDS as [string, ...string[]], { error: `one of ${ROW_KINDS.join(", ")}` }),
  when: z.array(z.string().min(1)).optional(),
  each: z.strictObject({ column: z.string().min(1), separator: z.string().min(1).default(";") }).optional(),
  fields: z.record(z.string(), value),
});

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const MAPPING = z.strictObject({
  dataset: z.string().regex(NAME, "words of a-z and 0-9 with - between, such as our-visits"),
  rank: z.int("a whole number").min(1, "1 or more").default(7),
  file: z.string().min(1, "a name").optional(),
  delimiter: z.string().min(1, "the letters between the cells").default(","),
  encoding: z.string().refine(isEncoding, "an encoding such as utf-8, windows-1252 or utf-16le").default("utf-8"),
  nothing: z.array(z.string()).default(["", "NA", "."]),
  dates: z.array(format).default([]),
  key: z.array(z.string().min(1)).min(1, "at least one column").optional(),
  records: z.array(record).min(1, "at least one record"),
});

export type Mapping = z.output<typeof MAPPING>;
export type MappedRecord = Mapping["records"][number];
export type MappedValue = z.output<typeof value>;
export type Computed = z.output<typeof computed>;
