/** Where a level's values come from: its level function, its properties, or a resolver for each source. */
import { CONNECTION_LEVELS } from "../api/connection.page.ts";
import type { Level } from "../api/level.ts";
import { lookedAhead } from "./ahead.ts";
import type { Batch } from "./batch.ts";
import { Failure, isPromise } from "./failure.ts";
import type { Field } from "./field.ts";
import { infoOf } from "./info.ts";
import type { Run } from "./run.ts";

/** What connections hold is there already, or asked for with what comes along: nothing is loaded for them that could bring more. */
const OF_CONNECTIONS = new Set<unknown>(Object.values(CONNECTION_LEVELS));

/** A field's value for each source, with failures in their places; a promise where any has to be waited for. */
export function valuesOf(
  run: Run,
  field: Field,
  batch: Batch,
  sources: readonly unknown[],
): readonly unknown[] | PromiseLike<readonly unknown[]> {
  const { read } = field;
  const args = run.argumentsOf(field);
  if (args instanceof Failure) return sources.map(() => args);
  if (read.by === "level") return levelOf(run, field, read.level, sources, args);
  const one = read.by === "property" ? propertyOf : resolved;
  let pending = false;
  const values = sources.map((source, at) => {
    try {
      const value = one(run, field, batch, source, at);
      pending ||= isPromise(value);
      return value;
    } catch (error) {
      return new Failure(error);
    }
  });
  return pending ? settled(values) : values;
}

function levelOf(
  run: Run,
  field: Field,
  level: Level<unknown, object, unknown>,
  sources: readonly unknown[],
  args: object,
): readonly unknown[] | PromiseLike<readonly unknown[]> {
  try {
    return level(sources, args, run.context, aheadOf(run, field, level));
  } catch (error) {
    return aloneOf(run, field, sources, error);
  }
}

const aheadOf = (run: Run, field: Field, level: unknown) =>
  run.context?.looksAhead && !OF_CONNECTIONS.has(level) ? lookedAhead(run, field) : undefined;

/**
 * Where a level fails as a whole, each parent is asked for alone, as graphql-js asks: what the others need has been loaded
 * by then, so that one failure is nobody else's and costs no statement.
 */
export function aloneOf(
  run: Run,
  field: Field,
  sources: readonly unknown[],
  error: unknown,
): readonly unknown[] | PromiseLike<readonly unknown[]> {
  const { read } = field;
  const args = run.argumentsOf(field);
  if (sources.length === 1 || read.by !== "level" || args instanceof Failure)
    return sources.map(() => new Failure(error));
  const ahead = aheadOf(run, field, read.level);
  const alone = async (source: unknown) => (await read.level([source], args, run.context, ahead))[0];
  return settled(sources.map(alone));
}

function propertyOf(run: Run, field: Field, batch: Batch, source: unknown, at: number): unknown {
  const { name } = field.read as Extract<Field["read"], { by: "property" }>;
  const value = (source as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === "function" ? resolved(run, field, batch, source, at) : value;
}

export function resolved(run: Run, field: Field, batch: Batch, source: unknown, at: number): unknown {
  const args = run.argumentsOf(field);
  if (args instanceof Failure) return args;
  return field.resolve(source, args, run.context, infoOf(run, field, batch, at));
}

export const settled = (values: readonly unknown[]): Promise<unknown[]> =>
  Promise.all(
    values.map((value) =>
      isPromise(value)
        ? value.then(
            (come) => come,
            (error: unknown) => new Failure(error),
          )
        : value,
    ),
  );

export const attempt = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return new Failure(error);
  }
};
