/** Runs work in steps, so that one search never holds up everyone else. */
import { setImmediate } from "node:timers/promises";
import type { Steps } from "./trace.ts";

/** How long it works at a stretch, in milliseconds. A step that begins just before the end takes a few more. */
const STRETCH_MS = 8;

/** @throws the signal's reason once it is aborted */
export async function run<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + STRETCH_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
