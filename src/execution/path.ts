/** Places in an answer, as resolvers and errors know them. */
import type { GraphQLResolveInfo } from "graphql";

export type Path = GraphQLResolveInfo["path"];

/** From the root to the place: keys of objects and indexes of lists. */
export function keysOf(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at !== undefined; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
