/** Scalars of the contract. */
import { GraphQLError } from "graphql";
import { daysIn } from "../graph/day.ts";
import { builder } from "./builder.ts";

const text = (name: string, format: RegExp, expected: string, exists: (value: string) => boolean = () => true) => ({
  serialize: (value: unknown) => String(value),
  parseValue: (value: unknown): string => {
    if (typeof value === "string" && format.test(value) && exists(value)) return value;
    throw new GraphQLError(`${name}: received ${JSON.stringify(value)}, expected ${expected}`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  },
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
  parseValue: (value) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    throw new GraphQLError(`JSON: received ${JSON.stringify(value)}, expected an object`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  },
});

builder.scalarType("URL", {
  description: "An absolute address, as the WHATWG URL standard writes it.",
  ...text("URL", /^[a-z][a-z0-9+.-]*:/i, "an absolute address"),
});
