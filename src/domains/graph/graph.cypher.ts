import type { Statement } from "../../graph/graph.ts";
import { SEARCHED } from "../../graph/graph.ts";

/** How many entities there are of each kind, by label. */
export const counts: Statement<Record<string, never>, Record<string, number>> = {
  name: "Graph.counts",
  text: [
    ...SEARCHED.map((label) => `CALL () { MATCH (n:${label}) RETURN count(n) AS ${label} }`),
    `RETURN ${SEARCHED.join(", ")}`,
  ].join("\n"),
};
