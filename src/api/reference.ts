/** Fields that lead from a row to the one node whose id it holds. */
import type { Context } from "../context.ts";
import type { Kind } from "../graph/kind.ts";
import { leveled } from "./level.ts";

/** Spread into a nullable field: the node of this kind whose id the parent holds, null where it holds none. */
export const reference = <Parent, Node>(kind: Kind<Node>, idOf: (parent: Parent) => string | null) =>
  leveled((parents: readonly Parent[], _args: object, context: Context) =>
    eachOnce(parents.map(idOf), (id) => context.node(kind).load(id)),
  );

/** The same where the id may be of several kinds. `Node` is what the field's interface or union stands for. */
export const referenceToAny = <Parent, Node extends { id: string }>(idOf: (parent: Parent) => string | null) =>
  leveled((parents: readonly Parent[], _args: object, context: Context) =>
    eachOnce(parents.map(idOf), (id) => context.anyNode(id) as Promise<Node | null>),
  );

/** What the ids lead to, in their order: a level of a thousand rows often names a few dozen nodes, so each is asked for once. */
async function eachOnce<Node>(
  ids: readonly (string | null)[],
  load: (id: string) => Promise<Node | null>,
): Promise<(Node | Error | null)[]> {
  const different = [...new Set(ids)].filter((id) => id !== null);
  const found = await Promise.allSettled(different.map(load));
  const nodes = new Map<string | null, Node | Error | null>(
    different.map((id, at) => {
      const result = found[at] as PromiseSettledResult<Node | null>;
      return [id, result.status === "fulfilled" ? result.value : (result.reason as Error)];
    }),
  );
  return ids.map((id) => nodes.get(id) ?? null);
}

/** The same for a field that is never null: an id that leads nowhere is a fault of the graph. */
export const requiredReference = <Parent, Node extends { id: string }>(idOf: (parent: Parent) => string) =>
  leveled((parents: readonly Parent[], _args: object, context: Context) =>
    Promise.all(
      parents.map(async (parent) => {
        const node = await context.anyNode(idOf(parent));
        return node === null ? new Error(`${idOf(parent)} is not in the graph`) : (node as Node);
      }),
    ),
  );
