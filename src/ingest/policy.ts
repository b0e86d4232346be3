/** Merges and retractions: which id stands for which now, and what is not to come back. Held whole: they are made by hand, and few. */

import type { Graph } from "../graph/graph.ts";
import { endsOfKey, relationKey, typeOfKey } from "../graph/key.ts";
import { readMerges, readRetractions } from "./decision.cypher.ts";
import { isNodeKind, isRelationKind, NODES, RELATIONS } from "./model.ts";
import type { AnyRecord, InlineEvidence } from "./record.ts";

export interface Policy {
  /** The id that stands for this one: itself, where it was not merged. */
  resolve(id: string): string;
  /** A relation's key with its ends resolved; an id resolved. */
  resolveKey(key: string): string;
  /** The record about the survivors of merges: the same object, where nothing was merged. */
  rewritten(record: AnyRecord): AnyRecord;
  isRetracted(key: string): boolean;
  /** Whether something was merged into this, or into an end of this relation. */
  isSurvivor(key: string): boolean;
  /** Entities that were merged, and into which. */
  readonly merged: ReadonlyMap<string, string>;
  readonly retracted: ReadonlySet<string>;
  /** Remembers a merge: of what was merged into `id` before, too. */
  merge(id: string, into: string): void;
  retract(key: string): void;
  restore(key: string): void;
}

export async function policyOf(graph: Graph): Promise<Policy> {
  const merged = new Map((await graph.read(readMerges, {})).map(({ id, into }) => [id, into]));
  const retracted = new Set((await graph.read(readRetractions, {})).map(({ key }) => key));
  const survivors = new Set(merged.values());
  const resolve = (id: string) => merged.get(id) ?? id;
  const resolveKey = (key: string): string => {
    if (!key.includes(" ")) return resolve(key);
    const { from, to } = endsOfKey(key);
    const [one, other] = [resolve(from), resolve(to)];
    if (one === from && other === to) return key;
    return relationKey(typeOfKey(key), one, other, ...key.split(" ").slice(3));
  };
  return {
    merged,
    retracted,
    resolve,
    resolveKey,
    rewritten: (record) => (merged.size === 0 ? record : rewrite(record, resolve, resolveKey)),
    isSurvivor: (key) => {
      if (survivors.size === 0 || !key.includes(" ")) return survivors.has(key);
      const { from, to } = endsOfKey(key);
      return survivors.has(from) || survivors.has(to);
    },
    isRetracted: (key) => retracted.has(key),
    merge(id, into) {
      for (const [earlier, survivor] of merged) if (survivor === id) merged.set(earlier, into);
      merged.set(id, into);
      survivors.delete(id);
      survivors.add(into);
    },
    retract: (key) => void retracted.add(key),
    restore: (key) => void retracted.delete(key),
  };
}

function rewrite(record: AnyRecord, resolve: (id: string) => string, resolveKey: (key: string) => string): AnyRecord {
  const fields = record as unknown as Record<string, unknown>;
  const changed: Record<string, unknown> = {};
  for (const field of idFields(record.record)) {
    const id = fields[field];
    if (typeof id !== "string") continue;
    const now = field === "relation" || field === "subject" ? resolveKey(id) : resolve(id);
    if (now !== id) changed[field] = now;
  }
  const evidence = fields["evidence"] as readonly InlineEvidence[] | undefined;
  if (evidence?.some(({ source }) => resolve(source) !== source))
    changed["evidence"] = evidence.map((one) => fromSurvivor(one, resolve(one.source)));
  return Object.keys(changed).length === 0 ? record : ({ ...record, ...changed } as AnyRecord);
}

/** What an article said is said by the one that it was merged into; whose it was is kept in mind with it. */
export type Inherited = InlineEvidence & { readonly citedAs?: string };

const fromSurvivor = (one: InlineEvidence, source: string): Inherited =>
  source === one.source ? one : { ...one, source, citedAs: one.source };

/** Fields of a record that hold ids of entities, or keys of relations. */
function idFields(kind: AnyRecord["record"]): readonly string[] {
  if (isNodeKind(kind)) return NODES[kind].entity ? ["id", ...Object.keys(NODES[kind].references)] : [];
  if (isRelationKind(kind)) return [RELATIONS[kind].from, RELATIONS[kind].to, "onBehalfOf"];
  if (kind === "evidence") return ["subject", "relation", "source"];
  // The value of a claim may be an id: of an official's country.
  if (kind === "claim") return ["subject", "value", "source"];
  return kind === "resolution" ? ["official", "country", "source"] : [];
}
