/** The mark of a connection's `nodes` field, which an executor reads through `edges`. */
export const NODES_OF_EDGES = "nodesOfEdges";
