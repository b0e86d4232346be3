/** The default policy, said in Cypher: what someone would write without a projection. */
export const SHORTEST_PATH = `MATCH (a:Official {id: $from}), (b:Official {id: $to})
MATCH p = shortestPath((a)-[:PARTICIPATED_IN*..8]-(b))
WHERE all(n IN nodes(p) WHERE n:Official OR (n.encounter IN ['DIRECT', 'VISIT'] AND n.status = 'HELD'))
RETURN length(p) / 2 AS length`;
