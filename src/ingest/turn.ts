/** Turns at the event loop: what takes long gives way every few milliseconds, so that the engine, or a reader, is not kept waiting. */
import { setImmediate } from "node:timers/promises";

/** How long one turn may last, in milliseconds. */
const TURN = 2;
let began = 0;

/** Whether this turn has lasted long enough: then `nextTurn` is to be awaited. */
export const isTurnOver = (): boolean => performance.now() - began > TURN;

/** Lets all that waits go first. */
export async function nextTurn(): Promise<void> {
  await setImmediate();
  began = performance.now();
}

/** What `map` would return; it gives way in between. */
export async function mapInTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const mapped: R[] = new Array(items.length);
  for (const [at, item] of items.entries()) {
    mapped[at] = map(item);
    if (isTurnOver()) await nextTurn();
  }
  return mapped;
}
