/** A load: so many askers, each of whom asks again as soon as it is answered, for so long. */

export interface Load {
  readonly askers: number;
  readonly milliseconds: number;
  /** Where in the samples to begin, so that rounds do not repeat each other. */
  readonly from: number;
}

export interface Loaded {
  /** Of each answer, in milliseconds. */
  readonly latencies: readonly number[];
  /** From the first question to the last answer. */
  readonly milliseconds: number;
}

/** @param ask answers the sample of this number */
export async function askedInTurn(load: Load, ask: (sample: number) => Promise<unknown>): Promise<Loaded> {
  const latencies: number[] = [];
  let sample = load.from;
  const began = performance.now();
  const until = began + load.milliseconds;
  const asker = async () => {
    do {
      const asked = performance.now();
      await ask(sample++);
      latencies.push(performance.now() - asked);
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: load.askers }, asker));
  return { latencies, milliseconds: performance.now() - began };
}
