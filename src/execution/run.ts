/** One request's execution: what it is asked with, what has failed, and what is still under way. */
import {
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../context.ts";
import type { Ahead } from "../graph/ahead.ts";
import type { Batch } from "./batch.ts";
import type { Scope, Variables } from "./collect.ts";
import { Failure } from "./failure.ts";
import type { Arguments, Field } from "./field.ts";
import { keysOf } from "./path.ts";

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly rootValue: unknown;
  readonly context: Context;
}

export class Run implements Scope, Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly rootValue: unknown;
  readonly context: Context;
  readonly errors: GraphQLError[] = [];
  /** What fields have found out of what will be asked for of their rows. */
  readonly ahead = new Map<Field, Ahead | undefined>();
  /** Paths that have an error of their own: one each. */
  readonly #failed = new Set<string>();
  readonly #arguments = new Map<Field, Arguments | Failure>();
  #open = 0;
  #fault: Failure | undefined;
  #whenDone: (() => void) | undefined;

  constructor({ schema, fragments, operation, variables, rootValue, context }: Asked) {
    this.schema = schema;
    this.fragments = fragments;
    this.operation = operation;
    this.variables = variables;
    this.rootValue = rootValue;
    this.context = context;
  }

  /** Goes on with `then` when the promise has come, with `otherwise` when it has failed. */
  wait<T>(promise: PromiseLike<T>, then: (value: T) => void, otherwise: (error: unknown) => void): void {
    this.#open += 1;
    const step =
      <V>(go: (value: V) => void) =>
      (value: V) => {
        try {
          go(value);
        } catch (error) {
          this.#fault ??= new Failure(error); // A fault of the executor's own: the whole request fails.
        }
        this.#open -= 1;
        if (this.#open === 0) this.#whenDone?.();
      };
    promise.then(step(then), step(otherwise));
  }

  /** Undefined when nothing is under way; else a promise of that. @throws what the executor itself ran into */
  settled(): Promise<void> | undefined {
    if (this.#open === 0) return undefined;
    return new Promise((resolve, reject) => {
      this.#whenDone = () => {
        this.#whenDone = undefined;
        if (this.#fault === undefined) resolve();
        else reject(this.#fault.error as Error);
      };
    });
  }

  argumentsOf(field: Field): Arguments | Failure {
    const { args } = field;
    if (typeof args !== "function") return args;
    let found = this.#arguments.get(field);
    if (found === undefined) {
      try {
        found = args(this);
      } catch (error) {
        found = new Failure(error);
      }
      this.#arguments.set(field, found);
    }
    return found;
  }

  /**
   * Records an error, and makes null what it makes null.
   * @param at the object in the batch whose field it is, or the list whose item
   * @param below the path from there: a key or an index, then indexes within lists of leaves; none for the object itself
   * @param kill whether the object or list becomes null, since what failed must not be
   */
  fail(error: unknown, field: Field, batch: Batch, at: number, below: readonly (string | number)[], kill: boolean) {
    if (batch.isDead(at)) return;
    const path = [...keysOf(batch.pathOf(at)), ...below];
    const name = JSON.stringify(path);
    if (!this.#failed.has(name)) {
      this.#failed.add(name);
      this.errors.push(locatedError(error, field.nodes, path));
    }
    if (kill) batch.kill(at);
  }
}
