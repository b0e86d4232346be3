/** Random operations over a schema: aliases, merged selections, fragments on every kind of type, conditions, variables. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { hashOf } from "./memory.context.ts";
import { below, randomFrom } from "./random.ts";

export interface Operation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Whole numbers from 0 up to a bound, each seed its own sequence. */
function dice(seed: number): (bound: number) => number {
  const random = randomFrom(seed);
  return (bound) => below(random, bound);
}

const IDS = [
  "country:THA",
  "official:anwar-ibrahim.MYS",
  "official:a",
  "event:hsg-visit-751",
  "organisation:un",
  "treaty:untc-4-1",
  "nothing",
];

export function randomOperation(schema: GraphQLSchema, seed: number, root: GraphQLObjectType): Operation {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T;
  const fragments: string[] = [];
  let budget = 40;

  const literal = (type: GraphQLInputType, depth: number): string => {
    if (isNonNullType(type)) return literal(type.ofType, depth);
    if (isListType(type)) return `[${literal(type.ofType, depth)}]`;
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 2 && roll(4) === 0),
      );
      const some = fields.length > 0 ? fields : Object.values(type.getFields()).slice(0, 1);
      return `{${some.map((field) => `${field.name}: ${literal(field.type, depth + 1)}`).join(", ")}}`;
    }
    const name = getNamedType(type).name;
    if (name === "Int" || name === "Float") return pick(["1", "2", "3"]);
    if (name === "Boolean") return pick(["true", "false"]);
    if (name === "ID") return JSON.stringify(pick(IDS));
    return name === "Date" ? '"2024-01-01"' : '"THA"';
  };
  const argumentsFor = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.flatMap((argument) => {
      if (argument.name === "first" && roll(2) === 0) return [`first: ${pick(["1", "2", "3", "$n", "$n", "0"])}`];
      if (argument.name === "after" && roll(8) === 0) return ["after: $cursor"];
      if (isNonNullType(argument.type) || roll(12) === 0) return [`${argument.name}: ${literal(argument.type, 0)}`];
      return [];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  };
  const condition = () => {
    if (roll(8) > 0) return "";
    return pick([
      " @skip(if: $yes)",
      " @include(if: $yes)",
      " @include(if: $no)",
      " @skip(if: false)",
      " @skip(if: $no) @include(if: $yes)",
      " @include(if: $maybe)",
    ]);
  };
  const selection = (type: GraphQLNamedType, depth: number): string => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const parts: string[] = [];
    const number = 1 + roll(depth === 0 ? 4 : 5);
    for (let n = 0; n < number; n += 1) {
      const kind = roll(12);
      if (kind === 0)
        parts.push(pick(["__typename", "__proto__: __typename", "toJSON: __typename", "t: __typename"]) + condition());
      else if (kind <= 2 && depth < 8) parts.push(fragment(type, depth));
      else if (fields.length > 0) {
        const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
        const field = (depth > 5 || budget <= 0 || roll(2) === 0) && leaves.length > 0 ? pick(leaves) : pick(fields);
        if (depth > 7 && isCompositeType(getNamedType(field.type))) continue;
        parts.push(fieldText(type, field, depth));
      }
    }
    return `{ ${parts.length > 0 ? parts.join(" ") : "__typename"} }`;
  };
  const fieldText = (type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string => {
    budget -= 1;
    const given = argumentsFor(field);
    // Keys tell the field and its arguments apart, so that what merges may merge.
    const own = given || roll(4) === 0 ? `${field.name}_${type.name}${given ? hashOf(given).toString(36) : ""}: ` : "";
    const of = getNamedType(field.type);
    return `${own}${field.name}${given}${condition()}${isCompositeType(of) ? ` ${selection(of, depth + 1)}` : ""}`;
  };
  const fragment = (type: GraphQLNamedType, depth: number): string => {
    const possible = isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type, ...type.getInterfaces()]
        : [];
    const on: GraphQLNamedType = pick([type, ...possible]);
    const kind = roll(3);
    if (kind === 0) return `...${condition()} ${selection(type, depth + 1)}`;
    if (kind === 1) return `... on ${on.name}${condition()} ${selection(on, depth + 1)}`;
    const name = `F${fragments.length}`;
    const index = fragments.push("") - 1;
    fragments[index] = `fragment ${name} on ${on.name} ${selection(on, depth + 1)}`;
    return `...${name}${condition()} ...${name}`;
  };
  const body = selection(root, 0);
  const text = `${root === schema.getMutationType() ? "mutation" : "query"} Q($yes: Boolean!, $no: Boolean! = false, $maybe: Boolean = true, $n: Int = 2, $cursor: String) ${body}\n${fragments.join("\n")}`;
  return {
    text,
    variables: {
      yes: roll(2) === 0,
      ...(roll(2) === 0 && { no: roll(2) === 0 }),
      ...(roll(3) === 0 && { maybe: pick([true, false, null]) }),
      ...(roll(2) === 0 && { n: pick([1, 2, 3, null, 0]) }),
      ...(roll(2) === 0 && { cursor: pick([null, "x"]) }),
    },
  };
}
