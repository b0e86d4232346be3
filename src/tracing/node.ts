/** Nodes that an answer of tracing leads to, by the ids that the projection has of them. */
import { gone, there } from "../api/gone.ts";
import { leveled } from "../api/level.ts";
import type { Context } from "../context.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import { OFFICIAL } from "../domains/official/official.row.ts";
import { AheadError } from "./caught-up.ts";

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

/**
 * Loads the officials of an answer while the next version can still be asked. Whoever has gone is told where they are shown.
 * @throws AheadError where one has been merged since what is searched was read: another one would be shown, perhaps a second time
 */
export async function asTheyWere(ids: readonly string[], context: Context): Promise<void> {
  const rows = await context.node(OFFICIAL).loadMany(ids);
  for (const [at, row] of rows.entries())
    if (row !== null && !(row instanceof Error) && row.id !== ids[at]) throw new AheadError(row.id);
}

/** Officials by their ids, in that order. @throws GraphUnavailableError where one has gone since */
export const officialsOf = (ids: readonly string[], context: Context): Promise<OfficialRow[]> =>
  Promise.all(ids.map((id) => there(id, context.node(OFFICIAL).load(id))));
