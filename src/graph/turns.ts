/** Work in one process that is done one after the other. */
import { GraphTimeoutError } from "./graph.ts";

/**
 * What takes a turn: it begins when all that came before has ended, well or not.
 * @param signal gives it up while it waits: then it never begins
 * @throws GraphTimeoutError when it was given up
 */
export type Turns = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function turns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return <T>(work: () => Promise<T>, signal?: AbortSignal) =>
    new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(new GraphTimeoutError("given up while others had their turn"));
      signal?.addEventListener("abort", giveUp, { once: true });
      last = last.then(async () => {
        signal?.removeEventListener("abort", giveUp);
        if (signal?.aborted) return giveUp();
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      });
    });
}
