/** Lets so many go on at a time, and the others in the order in which they came. */

export class Semaphore {
  #free: number;
  /** Whoever waits, first come first; those who give up are gone from it. */
  readonly #waiting = new Set<() => void>();

  /** @param places how many may go on at a time */
  constructor(places: number) {
    this.#free = places;
  }

  /** Does the work once there is a place for it. @throws the signal's reason where it is aborted before that */
  async during<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#entered(signal);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #entered(signal: AbortSignal | undefined): Promise<void> | undefined {
    signal?.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#waiting.delete(enter);
        reject(signal?.reason);
      };
      this.#waiting.add(enter);
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  }

  /** The place goes to whoever has waited longest. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
