/** Lists that are short by nature and have no pages: topics of an article, predecessors of a country. */
import type { Context } from "../context.ts";
import type { Order, Relation } from "../graph/relation.ts";
import { leveled } from "./level.ts";

/** Spread into a list field: all far nodes of the relation, in this order. */
export const all = <Node>(relation: Relation<Node, object>, orders: readonly Order[]) =>
  leveled(
    async (parents: readonly { id: string }[], _args: object, context: Context) => {
      const found = await context.related(relation, { orders }).loadMany(parents.map(({ id }) => id));
      return found.map((rows) => (rows instanceof Error ? rows : rows.map(({ node }) => node)));
    },
    { reads: [] },
  );

/** Spread into a nullable field: the first far node of the relation, for relations that have one at most. */
export const only = <Node>(relation: Relation<Node, object>, orders: readonly Order[]) =>
  leveled(
    async (parents: readonly { id: string }[], _args: object, context: Context) => {
      const found = await context.related(relation, { orders, limit: 1 }).loadMany(parents.map(({ id }) => id));
      return found.map((rows) => (rows instanceof Error ? rows : (rows[0]?.node ?? null)));
    },
    { reads: [] },
  );
