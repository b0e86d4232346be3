/** Where a command's records go and come from: the server that serves this graph, if one does, or else the graph itself. */
import type { Config } from "../config.ts";
import { graphStore } from "../local/graph.store.ts";
import { graphNamed, readServed } from "../local/serve.file.ts";
import { isServing, serverStore } from "../local/server.store.ts";
import type { RecordStore } from "../local/store.ts";
import { openConfigured } from "./graph.ts";

/** Does the work with the store, and closes what was opened for it. @throws GraphOpenError */
export async function withStore<T>(config: Config, work: (store: RecordStore) => Promise<T>): Promise<T> {
  const served = readServed(config.GRAPH_PATH);
  if (served?.graph === graphNamed(config) && (await isServing(served))) {
    process.stderr.write(`Through the server that is running (process ${served.pid}).\n`);
    return work(serverStore(served));
  }
  const graph = await openConfigured(config);
  try {
    return await work(graphStore(graph));
  } finally {
    await graph.close();
  }
}
