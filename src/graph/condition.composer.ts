/**
 * Turns a condition into Cypher that both engines run alike: parameters carry every value, and relations inside
 * relations are resolved before the list, since a COUNT inside a COUNT takes minutes on either engine.
 */
import type { Condition, Property, Step } from "./condition.ts";

/** A condition as part of a statement. */
export interface Clause {
  /** Subqueries that come first; each makes a list of ids, under one of the names in `sets`. */
  readonly prologue: readonly string[];
  readonly sets: readonly string[];
  /** What stands after WHERE. */
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The variables that a condition's properties belong to. */
interface Scope {
  readonly n: string;
  readonly r: string;
}

/** @param condition about the variables `n` and `r` of the statement */
export function clauseOf(condition: Condition): Clause {
  const prologue: string[] = [];
  const sets: string[] = [];
  const parameters: Record<string, unknown> = {};
  let variables = 0;

  const parameter = (value: unknown): string => {
    const name = `f${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `$${name}`;
  };

  const textOf = (condition: Condition, scope: Scope): string => {
    if ("all" in condition) return joined(condition.all, "AND", "true", (one) => textOf(one, scope));
    if ("any" in condition) return joined(condition.any, "OR", "false", (one) => textOf(one, scope));
    if ("not" in condition) return `NOT ${textOf(condition.not, scope)}`;
    if ("labels" in condition) return joined(condition.labels, "OR", "false", (label) => `${scope.n}:${label}`);
    if ("related" in condition) return related(condition.related, condition.where, scope);
    const property = named(condition.property, scope);
    if ("absent" in condition) return `${property} IS NULL`;
    return certain(property, comparison(property, condition, scope));
  };

  const comparison = (property: string, condition: Comparison, scope: Scope): string => {
    if ("in" in condition) return `${property} IN ${parameter(condition.in)}`;
    if ("holds" in condition) return `any(line IN ${parameter(condition.holds)} WHERE ${property} CONTAINS line)`;
    if ("atLeast" in condition) return `${property} >= ${parameter(condition.atLeast)}`;
    if ("atMost" in condition) return `${property} <= ${parameter(condition.atMost)}`;
    return `${property} <= ${named(condition.atMostOf, scope)}`;
  };

  const related = (step: Step, where: Condition, { n: from }: Scope): string => {
    variables += 1;
    const scope = { n: `n${variables}`, r: `r${variables}` };
    const conditions = conjuncts(where);
    const nested = conditions.filter(hasRelation);
    const parts = conditions.filter((one) => !hasRelation(one)).map((one) => textOf(one, scope));
    if (nested.length > 0) parts.push(`${scope.n}.id IN ${setOf(step.to, { all: nested })}`);
    const arrow = step.direction === "out" ? `-[${scope.r}:${step.type}]->` : `<-[${scope.r}:${step.type}]-`;
    const filter = parts.length > 0 ? ` WHERE ${parts.join(" AND ")}` : "";
    return `COUNT { MATCH (${from})${arrow}(${scope.n}:${step.to})${filter} } > 0`;
  };

  /** The ids of all nodes of this label of which the condition holds, found once for the whole statement. */
  const setOf = (label: string, condition: Condition): string => {
    variables += 1;
    const n = `n${variables}`;
    // Composed first, since it may need sets of its own.
    const text = textOf(condition, { n, r: "" });
    const name = `s${sets.length}`;
    prologue.push(
      `CALL (${sets.join(", ")}) { MATCH (${n}:${label}) WHERE ${text} RETURN collect(${n}.id) AS ${name} }`,
    );
    sets.push(name);
    return name;
  };

  const text = textOf(condition, { n: "n", r: "r" });
  return { prologue, sets, text, parameters };
}

type Comparison = Exclude<Extract<Condition, { property: Property }>, { absent: true }>;

const joined = <T>(parts: readonly T[], word: string, none: string, text: (part: T) => string) =>
  parts.length === 0 ? none : `(${parts.map(text).join(` ${word} `)})`;

/** Properties that the store never leaves out, of which engines may use an index. */
const NEVER_ABSENT = /\.(?:id|\w+(?:Min|Max|Count))$/;

/** With an absent value a comparison is neither true nor false, and NOT of it too: here it is false. */
const certain = (property: string, comparison: string) =>
  NEVER_ABSENT.test(property) ? `(${comparison})` : `coalesce(${comparison}, false)`;

const named = (property: Property, scope: Scope) => `${scope[property[0] as keyof Scope]}${property.slice(1)}`;

const conjuncts = (condition: Condition): readonly Condition[] =>
  "all" in condition ? condition.all.flatMap(conjuncts) : [condition];

/** Whether a relation stands anywhere in it. */
function hasRelation(condition: Condition): boolean {
  if ("related" in condition) return true;
  if ("not" in condition) return hasRelation(condition.not);
  if ("all" in condition) return condition.all.some(hasRelation);
  return "any" in condition && condition.any.some(hasRelation);
}
