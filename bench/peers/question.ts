/** A question of the bench as each contender is asked it, and what makes their answers comparable. */

export type Variables = Readonly<Record<string, unknown>>;

/** A GraphQL operation and its answer in the common shape. */
interface Operation {
  readonly query: string;
  /** Where the contender's own variables differ from the question's. */
  readonly variables?: (variables: Variables) => Variables;
  readonly shape: (data: never) => unknown;
}

/** One Cypher statement, written by hand for this question alone. */
interface HandWritten {
  readonly text: string;
  readonly shape: (rows: never) => unknown;
}

export interface Question {
  readonly name: string;
  readonly title: string;
  /** What it is asked with, by turns. */
  readonly samples: readonly Variables[];
  readonly ours: Operation;
  readonly neo4jGraphql?: Operation;
  readonly statement?: HandWritten;
  /** Times @neo4j/graphql's throughput, and times that of the statement, that ours should reach at least. */
  readonly targets: { readonly neo4jGraphql?: number; readonly statement?: number };
}
