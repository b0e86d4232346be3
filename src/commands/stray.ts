/** Rejections that nobody waits for: of one request, and no reason to end the process that answers all others. */
import type { Logger } from "pino";

/**
 * From now on they are logged; without this Node ends the process. graphql-js leaves such promises behind, where it still
 * executes an operation itself: those of a list's earlier items, when a later one fails at once.
 * @returns what ends it
 */
export function logStrays(log: Logger): () => void {
  const onStray = (error: unknown) => log.error({ err: error }, "a rejection that nobody waited for");
  process.on("unhandledRejection", onStray);
  return () => void process.off("unhandledRejection", onStray);
}
