/** What tracing fields are asked, checked against their bounds and against the graph. */
import { badInput } from "../api/error.ts";
import { endsOf, type PeriodArgument } from "../api/filter.fields.ts";
import { isIdOf } from "../api/id.ts";
import type { Context } from "../context.ts";
import { ARTICLE } from "../domains/article/article.row.ts";
import { DATASET, DATASET_RECORD } from "../domains/evidence/evidence.row.ts";
import { OFFICIAL } from "../domains/official/official.row.ts";
import type { Kind } from "../graph/kind.ts";
import { AheadError } from "./caught-up.ts";
import { knownAs } from "./known.cypher.ts";
import { DEFAULT_POLICY, type MeetingPolicy, type Period } from "./policy.ts";
import { hasOfficial, hasSource, type Projection } from "./projection.ts";
import type { Scope } from "./trace.ts";

/** The arguments that every tracing field has. */
export interface ScopeArguments {
  readonly policy?: MeetingPolicy | null | undefined;
  readonly during?: PeriodArgument | null | undefined;
}

/** What the arguments mean, null and absent ones alike. @throws BAD_USER_INPUT naming the argument that is out of bounds */
function scopeOf({ policy, during }: ScopeArguments): Scope {
  const asked = policy ?? DEFAULT_POLICY;
  const { accept, status, maxAttendance, minimumSources, without, avoid } = asked;
  if (accept.length === 0) throw badInput("policy.accept", accept, "at least one class of encounter");
  if (status.length === 0) throw badInput("policy.status", status, "at least one status");
  if (maxAttendance < 2) throw badInput("policy.maxAttendance", maxAttendance, "2 or more");
  if (minimumSources < 1) throw badInput("policy.minimumSources", minimumSources, "1 or more");
  for (const id of without)
    if (!id.startsWith(DATASET_PREFIX) && !isIdOf(id, ["article", "record"]))
      throw badInput("policy.without", id, `the id of an article or a dataset record, or ${DATASET_PREFIX}NAME`);
  for (const id of avoid) checkForm("policy.avoid", id);
  return { policy: asked, during: periodOf(during) };
}

const DATASET_PREFIX = "dataset:";

/** Null where no day is given: such a period asks for nothing. */
function periodOf(during: PeriodArgument | null | undefined): Period | null {
  if (during == null) return null;
  const [from, to] = endsOf(during, "during");
  if (from === undefined && to === undefined) return null;
  return { from: from ?? -Infinity, to: to ?? Infinity, match: during.match };
}

const checkForm = (argument: string, id: string): void => {
  if (!isIdOf(id, ["official"])) throw badInput(argument, id, "the id of an official");
};

/** What is done about an id that the graph has not. */
type Otherwise = (argument: string, id: string, expected: string) => string;

const refused: Otherwise = (argument, id, expected) => {
  throw badInput(argument, id, expected);
};

/** For what was asked of an earlier version: nobody has met who is not there, and nothing comes from a source that is gone. */
export const asItStands: Otherwise = (_argument, id) => id;

/** What ids are looked up in: one projection, and the graph as it is now. */
export interface Known {
  readonly projection: Projection;
  readonly context: Context;
}

export interface KnownScope extends Scope {
  /** The policy as it was given; the scope's own names what the graph knows these ids by. */
  readonly asked: MeetingPolicy;
}

/** The same, of a graph that has all that the policy names. @throws BAD_USER_INPUT also for what it has not */
export async function knownScope(
  args: ScopeArguments,
  known: Known,
  otherwise: Otherwise = refused,
): Promise<KnownScope> {
  const { policy: asked, during } = scopeOf(args);
  const [avoid, without] = await Promise.all([
    knownOfficials("policy.avoid", asked.avoid, known, otherwise),
    Promise.all(asked.without.map((id) => knownSource("policy.without", id, known, otherwise))),
  ]);
  return { policy: { ...asked, avoid, without }, during, asked };
}

async function knownSource(
  argument: string,
  id: string,
  { projection, context }: Known,
  otherwise: Otherwise,
): Promise<string> {
  if (id.startsWith(DATASET_PREFIX)) {
    const name = id.slice(DATASET_PREFIX.length);
    const there = projection.datasets.has(name) || (await context.node(DATASET, "name").load(name)) !== null;
    return there ? id : otherwise(argument, id, "a data set that the graph has");
  }
  // The evidence that is searched is from it by this name, whatever it has been merged into since.
  if (hasSource(projection, id)) return id;
  const source = await knownBy(isIdOf(id, ["article"]) ? ARTICLE : DATASET_RECORD, id, { projection, context });
  return source ?? otherwise(argument, id, "the id of an article or a dataset record in the graph");
}

/** What the graph knows an id by, looked up for each version that is searched: it may be merged meanwhile. */
async function knownBy(
  { label }: Kind<never>,
  id: string,
  { projection, context }: Known,
): Promise<string | undefined> {
  const row = await context.keyed(knownAs(label), { version: projection.version }).load(id);
  return row?.known;
}

/**
 * What the projection knows the officials by, each once, in the order given.
 * @throws BAD_USER_INPUT for an id that is malformed, of another kind, or not in the graph
 * @throws AheadError where the graph has it and the projection has not
 */
async function knownOfficials(
  argument: string,
  ids: readonly string[],
  known: Known,
  otherwise: Otherwise = refused,
): Promise<string[]> {
  return [...new Set(await Promise.all(ids.map((id) => knownOfficial(argument, id, known, otherwise))))];
}

export async function knownOfficial(
  argument: string,
  id: string,
  { projection, context }: Known,
  otherwise: Otherwise = refused,
): Promise<string> {
  if (hasOfficial(projection, id)) return id;
  checkForm(argument, id);
  // It may have come since the projection was made, or have been merged into another.
  const official = await knownBy(OFFICIAL, id, { projection, context });
  if (official === undefined) return otherwise(argument, id, "the id of an official in the graph");
  if (!hasOfficial(projection, official)) throw new AheadError(official);
  return official;
}

export type Bounds = readonly [least: number, most: number];

/** The same of a list with bounds of its own. @throws BAD_USER_INPUT also for too few or too many different ones */
export async function officialsWithin(
  argument: string,
  ids: readonly string[],
  [least, most]: Bounds,
  known: Known,
): Promise<string[]> {
  const check = (different: number) => {
    if (different < least || different > most) throw badInput(argument, ids, `${least} to ${most} different officials`);
  };
  check(new Set(ids).size);
  const officials = await knownOfficials(argument, ids, known);
  // Two of the ids may have been merged into one.
  check(officials.length);
  return officials;
}

/** @throws BAD_USER_INPUT for a number outside its bounds */
export function checkWithin(argument: string, value: number, [least, most]: Bounds): void {
  if (value < least || value > most) throw badInput(argument, value, `${least} to ${most}`);
}
