import { builder } from "../../api/builder.ts";
import type { Context } from "../../context.ts";
import { type BilateralRow, bilateral, readingsOf } from "./bilateral.row.ts";
import { COUNTRY } from "./country.row.ts";

export const BilateralRelation = builder.objectRef<BilateralRow>("BilateralRelation");

/** The relation if both countries are there, null if not; of those that merged ones were merged into, where these are two. */
export async function bilateralIfBoth(row: BilateralRow, context: Context): Promise<BilateralRow | null> {
  const [one, other] = await Promise.all(row.countries.map((id) => context.node(COUNTRY).load(id)));
  return one == null || other == null || one.id === other.id ? null : bilateral(one.id, other.id);
}

/** The relation that an id names, null where its countries are not there. */
export async function bilateralById(id: string, context: Context): Promise<BilateralRow | null> {
  const found = await Promise.all(readingsOf(id).map((row) => bilateralIfBoth(row, context)));
  return found.find((row) => row !== null) ?? null;
}
