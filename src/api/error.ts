/** Errors that clients are meant to read; everything else is masked (error.plugin.ts). */
import { GraphQLError } from "graphql";

/** An argument's value that the field cannot take: says which, what was received and what is expected. */
export const badInput = (argument: string, received: unknown, expected: string): GraphQLError =>
  new GraphQLError(`${argument}: received ${shown(received)}, expected ${expected}`, {
    extensions: { code: "BAD_USER_INPUT", argument },
  });

const LONGEST_SHOWN = 200;

/** The value as JSON, cut where it is long: an error is read by people. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
