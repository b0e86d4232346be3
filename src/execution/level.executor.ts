/** Executes a selection for all its parents at once: one call a field and level, and no promise a row. */
import type { GraphQLObjectType } from "graphql";

import { Batch } from "./batch.ts";
import { Failure, isPromise } from "./failure.ts";
import type { Field, RowWork, Selection } from "./field.ts";
import { awaited, completed, holdsPromise, isIterable, iterableError, LeafError, nullError } from "./leaf.ts";
import { Among, type Container, InLists, InObjects, type Places } from "./places.ts";
import type { Run } from "./run.ts";
import type { Shape } from "./shape.ts";
import { abstractTypeOf, objectTypesOf } from "./type.ts";
import { aloneOf, attempt, resolved, settled, valuesOf } from "./values.ts";

/** Makes the objects of the batch and all that is below them; what is not there yet is waited for by the run. */
export function execute(run: Run, selection: Selection, batch: Batch, sources: readonly unknown[]): void {
  batch.outputs = selection.rows(rowWork(run, batch), sources);
  batch.place();
  for (const field of selection.later) fill(run, field, batch, sources);
}

/** One field of a level whose objects are there. */
function fill(run: Run, field: Field, batch: Batch, sources: readonly unknown[]): void {
  const values = valuesOf(run, field, batch, sources);
  const go = (found: readonly unknown[]) =>
    field.leaf === undefined ? place(run, field, field.shape, found, batch) : placeLeaves(run, field, batch, found);
  if (Array.isArray(values)) go(values);
  else
    run.wait(values as PromiseLike<readonly unknown[]>, go, (error) => {
      // A level that fails as a whole has its parents asked one by one.
      const each = aloneOf(run, field, sources, error);
      if (Array.isArray(each)) go(each);
      else run.wait(each as PromiseLike<readonly unknown[]>, go, (late) => go(sources.map(() => new Failure(late))));
    });
}

const rowWork = (run: Run, batch: Batch): RowWork => {
  const complete: RowWork["complete"] = (field, at, value, source) => {
    const found = typeof value === "function" ? attempt(() => resolved(run, field, batch, source, at)) : value;
    return leaf(run, field, batch, at, found);
  };
  return {
    complete,
    call: (field, at, source) =>
      leaf(
        run,
        field,
        batch,
        at,
        attempt(() => resolved(run, field, batch, source, at)),
      ),
  };
};

/** A leaf for the answer; null where it failed, undefined where it is put in its place when it has come. */
function leaf(run: Run, field: Field, batch: Batch, at: number, value: unknown): unknown {
  if (isPromise(value) || (field.shape.item !== undefined && holdsPromise(value))) {
    run.wait(
      awaited(value),
      (come) => putLeaf(run, field, batch, at, come),
      (error) => putLeaf(run, field, batch, at, new Failure(error)),
    );
    return undefined;
  }
  const fail = (error: unknown, below: readonly (string | number)[], killed: boolean) =>
    run.fail(error, field, batch, at, below, killed);
  try {
    return completed(field, field.shape, value, (error, below) => fail(error, below, false), [field.key]);
  } catch (failed) {
    if (!(failed instanceof LeafError)) throw failed;
    fail(failed.error, failed.below, !field.shape.nullable);
    return null;
  }
}

function putLeaf(run: Run, field: Field, batch: Batch, at: number, value: unknown): void {
  const found = leaf(run, field, batch, at, value);
  if (found !== undefined) (batch.outputs[at] as Container)[field.key] = found;
}

function placeLeaves(run: Run, field: Field, batch: Batch, values: readonly unknown[]): void {
  for (let at = 0; at < batch.outputs.length; at += 1) putLeaf(run, field, batch, at, values[at]);
}

/** Values of a field with a selection, or the items of its lists, put where they stand. */
function place(
  run: Run,
  field: Field,
  shape: Shape,
  found: readonly unknown[],
  parent: Batch,
  where: Places = new InObjects(field.key),
): void {
  const { values, places } = present(run, field, shape, found, parent, where);
  if (values.length === 0) return;
  const batch = new Batch(parent, places, shape.nullable, places.inList ? undefined : field.parentType.name);
  if (shape.item !== undefined) placeLists(run, field, shape.item, values as readonly Iterable<unknown>[], batch);
  else placeObjects(run, field, shape, values, batch);
}

/** Neither null nor a failure. Most objects are plain ones, of which nothing else needs to be asked. */
const isThere = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || !(value instanceof Error || value instanceof Failure));

const isListThere = (value: unknown): boolean => Array.isArray(value) || (isThere(value) && isIterable(value));

interface Present {
  readonly values: readonly unknown[];
  readonly places: Places;
}

/** The values that are there; nulls and failures are dealt with here, and what an error made null is left out. */
function present(
  run: Run,
  field: Field,
  shape: Shape,
  values: readonly unknown[],
  parent: Batch,
  places: Places,
): Present {
  const number = places.inList ? values.length : parent.outputs.length;
  const there = shape.item === undefined ? isThere : isListThere;
  if (parent.dead === undefined && values.length === number && values.every(there)) return { values, places };
  const ats: number[] = [];
  for (let at = 0; at < number; at += 1) {
    const value = values[at];
    const owner = places.ownerOf(at);
    if (parent.dead?.has(owner)) continue;
    const error = errorIn(field, shape, value);
    if (error === undefined && value !== null && value !== undefined) {
      ats.push(at);
      continue;
    }
    const key = places.keyOf(at);
    if (error !== undefined) run.fail(error.error, field, parent, owner, [key], !shape.nullable);
    if (shape.nullable) (parent.outputs[owner] as Container)[key] = null;
  }
  // A list that an item made null takes its other items with it.
  const living = places.inList && parent.dead ? ats.filter((at) => !parent.dead?.has(places.ownerOf(at))) : ats;
  return { values: living.map((at) => values[at]), places: new Among(places, living) };
}

/** Why the value cannot stand where it is, undefined if it can. */
function errorIn(field: Field, shape: Shape, value: unknown): Failure | undefined {
  if (value instanceof Failure) return value;
  if (value instanceof Error) return new Failure(value);
  if (value === null || value === undefined) return shape.nullable ? undefined : new Failure(nullError(field));
  if (shape.item !== undefined && !isIterable(value)) return new Failure(iterableError(field));
  return undefined;
}

function placeLists(run: Run, field: Field, item: Shape, lists: readonly Iterable<unknown>[], batch: Batch): void {
  const items: unknown[] = [];
  const starts: number[] = [];
  let pending = false;
  for (const list of lists) {
    const array = Array.isArray(list) ? list : Array.from(list);
    // Without holes, which take longer to write.
    const output: unknown[] = [];
    starts.push(items.length);
    for (let index = 0; index < array.length; index += 1) {
      const value = array[index] as unknown;
      pending ||= isPromise(value);
      items.push(value);
      output.push(null);
    }
    batch.outputs.push(output as never);
  }
  batch.place();
  const go = (found: readonly unknown[]) => place(run, field, item, found, batch, new InLists(starts));
  if (!pending) go(items);
  else run.wait(settled(items), go, (error) => go(items.map(() => new Failure(error))));
}

function placeObjects(run: Run, field: Field, shape: Shape, values: readonly unknown[], batch: Batch): void {
  const abstract = abstractTypeOf(shape);
  if (abstract === undefined) {
    below(run, field, shape.named as GraphQLObjectType, values, batch);
    return;
  }
  const go = (types: readonly unknown[]) => {
    for (const [type, ats] of byType(types)) {
      const some = ats.length === values.length ? batch : batch.pick(ats);
      const of = ats.length === values.length ? values : ats.map((at) => values[at]);
      if (type instanceof Failure)
        for (let at = 0; at < of.length; at += 1) run.fail(type.error, field, some, at, [], true);
      else below(run, field, type, of, some);
    }
  };
  const types = objectTypesOf(run, field, abstract, values, batch);
  if (Array.isArray(types)) go(types);
  else run.wait(types as PromiseLike<readonly unknown[]>, go, (error) => go(values.map(() => new Failure(error))));
}

/** Which of the values have which type; a failure is a type of its own. */
function byType(types: readonly unknown[]): Map<GraphQLObjectType | Failure, number[]> {
  const groups = new Map<GraphQLObjectType | Failure, number[]>();
  types.forEach((type, at) => {
    const group = groups.get(type as GraphQLObjectType);
    if (group === undefined) groups.set(type as GraphQLObjectType, [at]);
    else group.push(at);
  });
  return groups;
}

function below(run: Run, field: Field, type: GraphQLObjectType, sources: readonly unknown[], batch: Batch): void {
  let selection: Selection;
  try {
    selection = field.below(run, type);
  } catch (error) {
    for (let at = 0; at < sources.length; at += 1) run.fail(error, field, batch, at, [], true);
    return;
  }
  execute(run, selection, batch, sources);
}
