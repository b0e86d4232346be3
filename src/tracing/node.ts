/** Nodes that an answer of tracing leads to, by the ids that the projection has of them. */
import { gone, there } from "../api/gone.ts";
import { leveled } from "../api/level.ts";
import type { Context } from "../context.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import { OFFICIAL } from "../domains/official/official.row.ts";

/** Spread into a field: the node, of any kind, whose id the parent holds. */
export const traced = <Parent, Node extends { id: string }>(idOf: (parent: Parent) => string) =>
  leveled(
    (parents: readonly Parent[], _args: object, context: Context): Promise<(Node | Error)[]> =>
      Promise.all(
        parents.map(async (parent) => ((await context.anyNode(idOf(parent))) as Node | null) ?? gone(idOf(parent))),
      ),
    { reads: [] },
  );

/** Spread into a list field: officials by their ids. */
export const tracedOfficials = <Parent>(idsOf: (parent: Parent) => readonly string[]) =>
  leveled(
    (parents: readonly Parent[], _args: object, context: Context) =>
      Promise.all(parents.map((parent) => officialsOf(idsOf(parent), context))),
    { reads: [] },
  );

/** Officials by their ids, in that order. @throws GraphUnavailableError where one has gone since */
export const officialsOf = (ids: readonly string[], context: Context): Promise<OfficialRow[]> =>
  Promise.all(ids.map((id) => there(id, context.node(OFFICIAL).load(id))));
