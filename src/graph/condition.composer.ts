/**
 * Turns a condition into Cypher that both engines run alike: parameters carry every value, and relations inside
 * relations are resolved before the list, since a COUNT inside a COUNT takes minutes on either engine.
 */

import type { Condition, Property, Step } from "./condition.ts";
import { survivorsOf } from "./merged.cypher.ts";
import { COMPARED_BY } from "./model.ts";
import { arrowOf } from "./page.text.ts";

/** A condition as part of a statement. */
export interface Clause {
  /** Subqueries that come first; each makes a list of ids, under one of the names in `sets`. */
  readonly prologue: readonly string[];
  readonly sets: readonly string[];
  /** For a list of all nodes of a label: what binds `n`, beginning from the few nodes that a relation must lead to. */
  readonly match: readonly string[];
  /** What stands after WHERE; empty where nothing is left to ask. */
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The variables that a condition's properties belong to. */
interface Scope {
  readonly n: string;
  readonly r: string;
  /** Inside a NOT, where what is neither true nor false must be false; elsewhere WHERE takes it for false. */
  readonly negated?: boolean;
}

/**
 * @param condition about the variables `n` and `r` of the statement
 * @param root the label, where the list is of all its nodes
 */
export function clauseOf(condition: Condition, root?: string): Clause {
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
    if ("not" in condition) return `NOT ${textOf(condition.not, { ...scope, negated: true })}`;
    if ("labels" in condition) return joined(condition.labels, "OR", "false", (label) => `${scope.n}:${label}`);
    if ("related" in condition) return related(condition.related, condition.where, scope);
    const property = named(condition.property, scope);
    if ("absent" in condition) return `${property} IS NULL`;
    return certain(property, comparison(property, condition, scope), scope);
  };

  const comparison = (property: string, condition: Comparison, scope: Scope): string => {
    if ("in" in condition) return `${property} IN ${parameter(condition.in)}`;
    if ("ids" in condition) return `${property} IN ${survivors(condition.ids)}`;
    if ("holds" in condition) return `any(line IN ${parameter(condition.holds)} WHERE ${property} CONTAINS line)`;
    if ("atLeast" in condition) return `${property} >= ${parameter(condition.atLeast)}`;
    if ("atMost" in condition) return `${property} <= ${parameter(condition.atMost)}`;
    return `${property} <= ${named(condition.atMostOf, scope)}`;
  };

  const related = (step: Step, where: Condition, { n: from }: Scope): string => {
    const scope = newScope();
    const { nested, flat } = divided(where);
    const parts = flat.map((one) => textOf(one, scope));
    if (nested.length > 0) parts.push(`${scope.n}.id IN ${setOf(step.to, nested)}`);
    const filter = parts.length > 0 ? ` WHERE ${parts.join(" AND ")}` : "";
    return `COUNT { MATCH (${from})${arrowOf(step, scope.r)}(${scope.n}:${step.to})${filter} } > 0`;
  };

  const known = new Map<readonly string[], string>();
  /** What these ids stand for, found once for all that asks of the same list. */
  const survivors = (ids: readonly string[]): string => {
    const name = known.get(ids) ?? prepared((set) => survivorsOf(parameter(ids), set));
    known.set(ids, name);
    return name;
  };

  const newScope = (): Scope => {
    variables += 1;
    return { n: `n${variables}`, r: `r${variables}` };
  };

  /** The ids of all nodes of this label of which the conditions hold, found once for the whole statement. */
  const setOf = (label: string, conditions: readonly Condition[]): string => {
    const { n } = newScope();
    // Composed first, since it may need sets of its own.
    const { match, text } = nodesOf(label, n, conditions);
    const where = text === "" ? "" : ` WHERE ${text}`;
    return prepared((set) => `${match.join(" ")}${where} RETURN collect(${n}.id) AS ${set}`);
  };

  /** Puts a subquery before the rest. @returns the name of the list that it makes */
  const prepared = (subquery: (name: string) => string): string => {
    const name = `s${sets.length}`;
    prologue.push(`CALL (${sets.join(", ")}) { ${subquery(name)} }`);
    sets.push(name);
    return name;
  };

  /**
   * Binds a variable to all nodes of a label of which the conditions hold, each once. It begins where there is least:
   * at ids that are given, else at what a relation must lead to, joining outward from there, else at ids of a property that a relationship says as well:
   * Neo4j takes the range of a period for smaller than it is, and would look through all that began before its end.
   */
  const nodesOf = (label: string, n: string, conditions: readonly Condition[]): Pick<Clause, "match" | "text"> => {
    const start = conditions.find(isIdList) ?? conditions.find(isStart) ?? conditions.find(isCompared(label));
    const rest = conditions.filter((condition) => condition !== start);
    const asked = () => rest.map((one) => textOf(one, { n, r: "" })).join(" AND ");
    if (start === undefined) return { match: [`MATCH (${n}:${label})`], text: asked() };
    if ("ids" in start) {
      const values = survivors(start.ids);
      const step = comparedBy(label, start);
      const from =
        step === undefined
          ? `(${n}:${label} {id: start})`
          : `(:${step.to} {id: start})${arrowOf(reversed(step))}(${n}:${label})`;
      return { match: [`UNWIND ${values} AS start`, `MATCH ${from}`], text: asked() };
    }
    const { related: step, where } = start as Related;
    const scope = newScope();
    const ofNode = conjuncts(where).filter((condition) => !mentionsRelationship(condition));
    const ofBoth = conjuncts(where).filter(mentionsRelationship);
    const far = nodesOf(step.to, scope.n, ofNode);
    const parts = ofBoth.map((one) => textOf(one, scope));
    return {
      match: [
        ...far.match,
        ...(far.text === "" ? [] : [`WHERE ${far.text}`]),
        `MATCH (${scope.n})${arrowOf(reversed(step), scope.r)}(${n}:${label})`,
        ...(parts.length === 0 ? [] : [`WHERE ${parts.join(" AND ")}`]),
        `WITH DISTINCT ${n}`,
      ],
      text: asked(),
    };
  };

  const whole = { n: "n", r: "r" };
  const { match, text } =
    root === undefined ? { match: [], text: textOf(condition, whole) } : nodesOf(root, "n", conjuncts(condition));
  return { prologue, sets, match, text, parameters };
}

type Comparison = Exclude<Extract<Condition, { property: Property }>, { absent: true }>;

const joined = <T>(parts: readonly T[], word: string, none: string, text: (part: T) => string) =>
  parts.length === 0 ? none : `(${parts.map(text).join(` ${word} `)})`;

/** Properties that the store never leaves out. */
const NEVER_ABSENT = /\.(?:id|\w+(?:Min|Max|Count))$/;

/**
 * With an absent value a comparison is neither true nor false, and NOT of it too: there it is made false. Elsewhere it is
 * left as it is, since engines use no index for what stands in a coalesce.
 */
const certain = (property: string, comparison: string, { negated }: Scope) =>
  !negated || NEVER_ABSENT.test(property) ? `(${comparison})` : `coalesce(${comparison}, false)`;

const named = (property: Property, scope: Scope) => `${scope[property[0] as keyof Scope]}${property.slice(1)}`;

const conjuncts = (condition: Condition): readonly Condition[] =>
  "all" in condition ? condition.all.flatMap(conjuncts) : [condition];

/** What must hold of the far node of a relation: conditions that lead on to other nodes, and those that do not. */
function divided(where: Condition) {
  const conditions = conjuncts(where);
  return {
    nested: conditions.filter(hasRelation),
    flat: conditions.filter((condition) => !hasRelation(condition)),
  };
}

type IdList = Extract<Condition, { ids: readonly string[] }>;

const isIdList = (condition: Condition): condition is IdList => "ids" in condition && condition.property === "n.id";

/** What leads to the ids that it lists, where they are those of a property that a relationship says as well, of which a node has one. */
const comparedBy = (label: string, { property }: IdList): Step | undefined =>
  COMPARED_BY[`${label}${property.slice("n".length)}`];

const isCompared =
  (label: string) =>
  (condition: Condition): condition is IdList =>
    "ids" in condition && comparedBy(label, condition) !== undefined;

type Related = Extract<Condition, { related: Step }>;

/** Whether a list is best begun at what this relation leads to: few nodes, or ones that a count could not tell alone. */
const isStart = (condition: Condition): boolean => {
  if (!("related" in condition)) return false;
  const { nested, flat } = divided(condition.where);
  return nested.length > 0 || flat.some(isIdList);
};

/** Whether it asks anything of the relationship that leads to the node. */
function mentionsRelationship(condition: Condition): boolean {
  if ("property" in condition) return condition.property.startsWith("r.");
  if ("not" in condition) return mentionsRelationship(condition.not);
  if ("all" in condition) return condition.all.some(mentionsRelationship);
  return "any" in condition && condition.any.some(mentionsRelationship);
}

const reversed = (step: Step): Step => ({ ...step, direction: step.direction === "out" ? "in" : "out" });

/** Whether a relation stands anywhere in it. */
function hasRelation(condition: Condition): boolean {
  if ("related" in condition) return true;
  if ("not" in condition) return hasRelation(condition.not);
  if ("all" in condition) return condition.all.some(hasRelation);
  return "any" in condition && condition.any.some(hasRelation);
}
