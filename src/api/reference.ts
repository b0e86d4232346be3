/** Fields that lead from a row to the one node whose id it holds. */
import type { Context } from "../context.ts";
import type { Ahead } from "../graph/ahead.ts";
import type { Kind } from "../graph/kind.ts";
import { gone } from "./gone.ts";
import { leveled } from "./level.ts";

type IdIn<Property extends string> = { readonly [name in Property]: string | null };

/** Spread into a nullable field: the node of this kind whose id the parent holds in the property, null where it holds none. */
export const reference = <Property extends string, Node>(kind: Kind<Node>, property: Property) =>
  leveled(
    (parents: readonly IdIn<Property>[], _args: object, context: Context, ahead?: Ahead) =>
      eachOnce(parents, property, (ids) => context.node(kind).loadMany(ids, ahead)),
    { reads: [property] },
  );

/** The same where the id may be of several kinds. `Node` is what the field's interface or union stands for. */
export const referenceToAny = <Property extends string, Node extends { id: string }>(property: Property) =>
  leveled(
    (parents: readonly IdIn<Property>[], _args: object, context: Context, ahead?: Ahead) =>
      eachOnce(parents, property, (ids) => context.anyNodes(ids, ahead) as Promise<(Node | Error | null)[]>),
    { reads: [property] },
  );

/** The same for a field that is never null: what the id leads to has gone since the parent was read, if it is not there. */
export const requiredReference = <Property extends string, Node extends { id: string }>(property: Property) =>
  leveled(
    async (parents: readonly IdIn<Property>[], _args: object, context: Context, ahead?: Ahead) => {
      const load = (ids: readonly string[]) => context.anyNodes(ids, ahead) as Promise<(Node | Error | null)[]>;
      const found = await eachOnce(parents, property, load);
      return found.map((node, at) => node ?? gone(String(parents[at]?.[property])));
    },
    { reads: [property] },
  );

/** What the ids lead to, in their order: a level of a thousand rows often names a few dozen nodes, so each is asked for once. */
async function eachOnce<Property extends string, Node>(
  parents: readonly IdIn<Property>[],
  property: Property,
  load: (ids: readonly string[]) => readonly (Node | Error | null)[] | Promise<readonly (Node | Error | null)[]>,
): Promise<readonly (Node | Error | null)[]> {
  if (parents.length === 1) {
    const id = (parents[0] as IdIn<Property>)[property];
    return id == null ? [null] : load([id]);
  }
  const places = new Map<string, number>();
  const different: string[] = [];
  const which = new Array<number>(parents.length);
  for (let at = 0; at < parents.length; at += 1) {
    const id = (parents[at] as IdIn<Property>)[property];
    if (id == null) {
      which[at] = -1;
      continue;
    }
    let place = places.get(id);
    if (place === undefined) {
      place = different.length;
      different.push(id);
      places.set(id, place);
    }
    which[at] = place;
  }
  if (different.length === 0) return which.map(() => null);
  const found = await load(different);
  return which.map((place) => found[place] ?? null);
}
