/** Tries again with growing, jittered pauses, up to a bound. */

export interface Retry {
  /** How many times the work runs at most. */
  readonly attempts: number;
  /** The first pause in milliseconds; each further one is twice as long, less up to half of it at random. */
  readonly pauseMs: number;
  /** Whether another try may help. */
  readonly again: (error: unknown) => boolean;
}

/** What `work` gives, or the error of its last try. */
export async function retried<T>(work: () => Promise<T>, { attempts, pauseMs, again }: Retry): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !again(error)) throw error;
      const longest = pauseMs * 2 ** (attempt - 1);
      await new Promise((resolve) => setTimeout(resolve, longest * (1 - Math.random() / 2)));
    }
  }
}
