/** The public schema: valid, described to the last argument, and printed in schema/schema.graphql. */
import { readFileSync } from "node:fs";
import {
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  validateSchema,
} from "graphql";
import { expect, it } from "vitest";
import { schema } from "../../src/schema.ts";

it("is valid", () => {
  expect(validateSchema(schema)).toEqual([]);
});

it("is printed in schema/schema.graphql", () => {
  expect(`${printSchema(schema)}\n`).toBe(readFileSync("schema/schema.graphql", "utf8"));
});

it("describes every type, field, argument, enum value and input field", () => {
  const undescribed: string[] = [];
  const check = (place: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) undescribed.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args as readonly GraphQLArgument[])
          check(`${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    }
  }
  expect(undescribed).toEqual([]);
});

it("declares for a whole level every field that loads", () => {
  const unlevelled: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const asynchronous = field.resolve?.constructor.name === "AsyncFunction";
      if (asynchronous && typeof field.extensions["level"] !== "function")
        unlevelled.push(`${type.name}.${field.name}`);
    }
  }
  expect(unlevelled).toEqual([]);
});
