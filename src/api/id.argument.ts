/** Ids as arguments: a malformed one is refused, one that names nothing is simply not found. */
import type { Context } from "../context.ts";
import type { Ahead } from "../graph/ahead.ts";
import type { Kind } from "../graph/kind.ts";
import { badInput } from "./error.ts";
import { parseId } from "./id.ts";
import { leveled } from "./level.ts";

/** The id as given. @throws BAD_USER_INPUT naming the argument if it has not the form of an id */
export function checkedId(argument: string, id: string): string {
  if (parseId(id) === undefined) throw badInput(argument, id, "an id such as official:ramin-hasanov.AZE");
  return id;
}

/** Spread into a root field: the node of this kind with the id of the argument; null for an unknown id and for one of another kind. */
export const found = <Node>(kind: Kind<Node>) =>
  leveled(
    async (parents: readonly unknown[], { id }: { id: string }, context: Context, ahead?: Ahead) => {
      const node = await context.node(kind).load(checkedId("id", id), ahead);
      return parents.map(() => node);
    },
    { reads: [] },
  );
