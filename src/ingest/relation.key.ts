/** Keys of relations as somebody writes them: only those that a relation can have are let in. */
import { z } from "zod";
import { slugOf } from "../api/id.ts";
import { REFUSED, readerOf } from "./lean.ts";
import { RELATIONS, type RelationKind } from "./model.ts";
import { type AnyRecord, RECORDS, RecordError } from "./record.ts";

/** @throws RecordError where the record names a relation by a key that none can have */
export function checkKey(record: AnyRecord): void {
  if (record.record === "evidence" && record.relation !== null) check("evidence.relation", record.relation);
  if (record.record === "claim" && record.subject.includes(" ")) check("claim.subject", record.subject);
  if (record.record === "retract" && record.key.includes(" ")) check("retract.key", record.key);
}

function check(field: string, key: string): void {
  const [type, ...parts] = key.split(" ");
  const [kind, { from, to, keyed }] = Object.entries(RELATIONS).find(([, model]) => model.type === type) as [
    RelationKind,
    (typeof RELATIONS)[RelationKind],
  ];
  const names = [from, to, ...keyed];
  if (parts.length === names.length && names.every((name, at) => isPart(kind, name, parts[at] as string))) return;
  const expected = `the key of a relation: ${type} ${names.join(" ")}`;
  throw new RecordError(`${field}: received ${JSON.stringify(key)}, expected ${expected}`);
}

/** Keys have free text as slugs, and `-` for what is absent. */
function isPart(kind: RelationKind, name: string, part: string): boolean {
  const fields: Readonly<Record<string, z.ZodType>> = RECORDS[kind].shape;
  const value = part === "-" ? null : part;
  const read = readerOf(fields[name] ?? z.never())(value);
  // A field with a default is never absent in a key.
  if (read === REFUSED || (value === null && read !== null)) return false;
  return kind !== "membership" || name !== "role" || value === null || slugOf(value) === value;
}
