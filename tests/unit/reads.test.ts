/** Statements fetch what an operation reads and no more, so every field says what it reads of its row. */
import {
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { expect, it } from "vitest";
import { createContext } from "../../src/context.ts";
import { readingOf } from "../../src/execution/reads.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { Reads } from "../../src/graph/reads.ts";
import { schema } from "../../src/schema.ts";
import { UNTRACED } from "../support/tracing.limits.ts";

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

it("an answer with a field of tracing is of no version, so that none is kept", () => {
  const operation = parse(`{ official(id: "official:a") { name met { totalCount } } }`).definitions[0];
  expect(readingOf(schema, operation as OperationDefinitionNode, new Map())).toMatchObject({ ofVersion: false });
});

it("every field says what it reads", () => {
  const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type)
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

it("a request's context says what is read after it was copied too, as servers do", () => {
  const copy = { ...createContext({ far: false, engine: "none" } as Graph, { requestId: "test" }, UNTRACED) };
  const reads = of("{ countries { nodes { name } } }") as Reads;
  copy.narrow(reads);
  expect(copy.reads()).toBe(reads);
});
