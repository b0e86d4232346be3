/** Whether two executors gave a client the same answer. */
import type { ExecutionResult, GraphQLError } from "graphql";

type Key = string | number;

/** The place where the data became null because of the error: the error's own, or one above it. */
function nulledBy(data: unknown, { path = [] }: GraphQLError): string {
  const place: Key[] = [];
  let at = data;
  for (const key of path) {
    if (at === null || at === undefined) break;
    place.push(key);
    at = (at as Record<Key, unknown>)[key];
  }
  return JSON.stringify(place);
}

function errorsByPlace({ data, errors = [] }: ExecutionResult): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const error of errors) {
    const place = nulledBy(data, error);
    const own = JSON.stringify(error.path ?? []) === place;
    const text = own ? `${error.message} ${JSON.stringify(error.locations)}` : "from below";
    places.set(place, [...new Set([...(places.get(place) ?? []), text])].sort());
  }
  return places;
}

/**
 * What differs, undefined for nothing. Data are compared as the text that is sent. Where a failure made what holds it
 * null, either may tell any of the failures that made it so: which comes first depends on timing.
 */
export function difference(one: ExecutionResult, other: ExecutionResult): string | undefined {
  const [left, right] = [JSON.stringify(one.data), JSON.stringify(other.data)];
  if (left !== right) return `data:\n${left}\n${right}\nerrors: ${one.errors?.join("; ")}\n${other.errors?.join("; ")}`;
  const [lefts, rights] = [errorsByPlace(one), errorsByPlace(other)];
  for (const place of new Set([...lefts.keys(), ...rights.keys()])) {
    const [a, b] = [lefts.get(place), rights.get(place)];
    const fromBelow = a?.includes("from below") || b?.includes("from below");
    if (a === undefined || b === undefined || (!fromBelow && a.join() !== b.join()))
      return `errors at ${place}: ${a} / ${b}`;
  }
  return undefined;
}

/**
 * graphql-js leaves promises behind when a sibling fails at once; what they then fail with is nobody's.
 * @returns what that was
 */
export async function withoutStrays(work: () => Promise<void>): Promise<readonly unknown[]> {
  const strays: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => strays.push(error));
  try {
    await work();
    await new Promise((done) => setTimeout(done, 50));
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const listener of listeners) process.on("unhandledRejection", listener);
  }
  return strays;
}
