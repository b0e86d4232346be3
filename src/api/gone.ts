/** Nodes that are taken out of the graph between two statements of one answer: no fault, and asked again, the answer is another. */
import { GraphUnavailableError } from "../graph/graph.ts";

/** The error in the place of such a node. */
export const gone = (id: string): Error =>
  new GraphUnavailableError(`${id} has gone from the graph while it was asked`);

/** The node of an id that an earlier statement gave. @throws GraphUnavailableError where it has gone since */
export async function there<Node>(id: string, found: Promise<Node | null>): Promise<Node> {
  const node = await found;
  if (node === null) throw gone(id);
  return node;
}
