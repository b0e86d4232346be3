/** What a resolver is told of its place: as graphql-js tells it, but that the path is made when it is asked for. */
import type { GraphQLOutputType, GraphQLResolveInfo } from "graphql";
import type { Batch } from "./batch.ts";
import type { Field } from "./field.ts";
import type { Path } from "./path.ts";
import type { Run } from "./run.ts";

class Info {
  readonly fieldName: string;
  readonly fieldNodes: Field["nodes"];
  readonly returnType: GraphQLOutputType;
  readonly parentType: Field["parentType"];
  readonly schema: Run["schema"];
  readonly rootValue: unknown;
  readonly operation: Run["operation"];
  readonly variableValues: GraphQLResolveInfo["variableValues"];
  readonly #field: Field;
  readonly #batch: Batch;
  readonly #at: number;
  readonly #run: Run;

  /** @param at the parent's place in its batch */
  constructor(run: Run, field: Field, batch: Batch, at: number) {
    this.fieldName = field.definition.name;
    this.fieldNodes = field.nodes;
    this.returnType = field.definition.type;
    this.parentType = field.parentType;
    this.schema = run.schema;
    this.rootValue = run.rootValue;
    this.operation = run.operation;
    this.variableValues = run.variables;
    this.#field = field;
    this.#batch = batch;
    this.#at = at;
    this.#run = run;
  }

  get fragments(): GraphQLResolveInfo["fragments"] {
    return Object.fromEntries(this.#run.fragments);
  }

  get path(): Path {
    const { key, parentType } = this.#field;
    return { prev: this.#batch.pathOf(this.#at), key, typename: parentType.name };
  }
}

/** The info as resolvers and types expect it. */
export const infoOf = (run: Run, field: Field, batch: Batch, at: number): GraphQLResolveInfo =>
  new Info(run, field, batch, at);
