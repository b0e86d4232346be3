/** Runs work in steps, so that one search never holds up everyone else. */
import { setImmediate } from "node:timers/promises";
import type { Steps } from "./trace.ts";

/** One turn for all who work: each waits for a look at the network of its own, however many there are. */
let turn: Promise<void> = Promise.resolve();
const myTurn = (): Promise<void> => {
  turn = turn.then(() => setImmediate());
  return turn;
};

/** How long it works at a stretch, in milliseconds. A step that begins just before the end takes a few more. */
const STRETCH_MS = 8;

/** @throws the signal's reason once it is aborted */
export async function run<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    await myTurn();
    signal?.throwIfAborted();
    const until = performance.now() + STRETCH_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < until);
  }
}
