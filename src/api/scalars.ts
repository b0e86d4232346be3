/** Scalars of the contract. */
import { GraphQLError, type ValueNode, valueFromASTUntyped } from "graphql";
import { daysIn } from "../graph/day.ts";
import { builder } from "./builder.ts";

/** A value that a scalar does not take. */
export class RefusedError extends GraphQLError {
  readonly scalar: string;
  readonly received: unknown;
  readonly expected: string;
  /** Where it stands in the document; undefined for what came in a variable. */
  readonly literal: ValueNode | undefined;

  constructor(scalar: string, received: unknown, expected: string, literal: ValueNode | undefined) {
    super(`${scalar}: received ${JSON.stringify(received)}, expected ${expected}`, {
      nodes: literal ?? null,
      extensions: { code: "BAD_USER_INPUT" },
    });
    this.scalar = scalar;
    this.received = received;
    this.expected = expected;
    this.literal = literal;
  }
}

/** A scalar that takes the values that pass. */
const checked = <Value>(name: string, expected: string, passes: (value: unknown) => value is Value) => {
  const value = (received: unknown, literal?: ValueNode): Value => {
    if (passes(received)) return received;
    throw new RefusedError(name, received, expected, literal);
  };
  return {
    parseValue: (received: unknown) => value(received),
    parseLiteral: (node: ValueNode, variables?: Record<string, unknown> | null) =>
      value(valueFromASTUntyped(node, variables), node),
  };
};

const text = (name: string, format: RegExp, expected: string, exists: (value: string) => boolean = () => true) => ({
  serialize: (value: unknown) => String(value),
  ...checked(
    name,
    expected,
    (value): value is string => typeof value === "string" && format.test(value) && exists(value),
  ),
});

/** Whether the calendar has the day. */
const isDay = (date: string) => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

builder.scalarType("Date", {
  description: "A calendar date, YYYY-MM-DD, years 0001 to 9999.",
  ...text("Date", /^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD, of the years 0001 to 9999", isDay),
});

builder.scalarType("DateTime", {
  description: "An instant in UTC, as ISO 8601 and RFC 3339 write it: 2026-11-23T00:00:00Z.",
  ...text("DateTime", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, "an instant such as 2026-11-23T00:00:00Z"),
});

builder.scalarType("JSON", {
  description: "A JSON object (RFC 8259).",
  serialize: (value) => value,
  ...checked(
    "JSON",
    "an object",
    (value): value is object => typeof value === "object" && value !== null && !Array.isArray(value),
  ),
});

builder.scalarType("URL", {
  description: "An absolute address, as the WHATWG URL standard writes it.",
  ...text("URL", /^[a-z][a-z0-9+.-]*:/i, "an absolute address"),
});
