/** Statements fetch what an operation reads and no more, so every field says what it reads of its row. */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { expect, it } from "vitest";
import { readingOf } from "../../src/execution/reads.ts";
import { schema } from "../../src/schema.ts";

const of = (text: string, asked: GraphQLSchema = schema) => {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return readingOf(asked, definitions[0] as OperationDefinitionNode, fragments)?.reads;
};

it("an operation fetches the properties that its fields read, wherever their type is met", () => {
  const reads = of(`{
    country(iso3: "THA") { officials { nodes { ...Person } } }
    event(id: "event:x") { participants { edges { role node { ... on Entity { name } birth { edtf } } } } }
  }
  fragment Person on Official { id country { region } }`);
  expect([...(reads?.nodes.get("Official") ?? [])].sort()).toEqual(["birth", "country", "id", "name"]);
  expect([...(reads?.nodes.get("Country") ?? [])].sort()).toEqual(["name", "region"]);
  expect(reads?.edges).toEqual(new Set(["node", "role"]));
  expect(reads).toMatchObject({ cursors: false, more: false });
});

it("places in a list, and whether it goes on, are found only when they are asked for", () => {
  expect(of("{ countries { edges { cursor } } }")).toMatchObject({ cursors: true, more: false });
  expect(of("{ countries { pageInfo { endCursor } } }")).toMatchObject({ cursors: true, more: false });
  expect(of("{ countries { pageInfo { hasNextPage } } }")).toMatchObject({ cursors: false, more: true });
});

it("what a field looks up for itself is fetched too", () => {
  const reads = of(`{ country(iso3: "THA") { relationsWith(country: "country:KHM") { lastMet { edtf } } } }`);
  expect(reads?.nodes.get("Event")).toEqual(new Set(["start", "end"]));
});

/** Types of values that tracing computes: what they read is no stored row. */
function traced(): ReadonlySet<string> {
  const stored = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === "Node");
  const found = new Set<string>();
  const follow = (type: GraphQLObjectType) => {
    if (found.has(type.name) || stored(type)) return;
    found.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      if (isObjectType(below)) follow(below);
    }
  };
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const { extensions, type: of } of Object.values(type.getFields())) {
        const below = getNamedType(of);
        if (extensions["projected"] === true && isObjectType(below)) follow(below);
      }
  return found;
}

it("an answer with a field of tracing is of no version", () => {
  const text = `{ official(id: "official:a") { name met { totalCount } } }`;
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  expect(readingOf(schema, operation, new Map())?.ofVersion ?? false).toBe(false);
});

it("every field says what it reads, but those of values that tracing computes", () => {
  const computed = traced();
  const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type) && !computed.has(type.name)
      ? Object.values(type.getFields())
          .filter(
            ({ extensions: { reads, pothosExposedField } }) =>
              !Array.isArray(reads) && typeof pothosExposedField !== "string",
          )
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(silent).toEqual([]);
});
