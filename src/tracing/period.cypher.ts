import type { Statement } from "../graph/graph.ts";

interface Signed {
  readonly id: string;
  /** Dates as EDTF, null where the source has none. */
  readonly signatures: readonly { readonly official: string; readonly date: string | null }[];
}

/** When officials signed each of these treaties. */
export const signatures: Statement<{ ids: readonly string[] }, Signed> = {
  name: "Treaty.signatures",
  text: `UNWIND $ids AS id
MATCH (:Treaty {id: id})<-[r:SIGNED]-(o:Official)
RETURN id, collect({official: o.id, date: r.date}) AS signatures`,
};
