/** How much is done at a stretch by work in steps: counted, not timed. */
import { Session } from "node:inspector";
import type { Steps } from "../../src/tracing/trace.ts";

interface Stretch {
  /** How often the busiest block of code ran between two steps. */
  readonly times: number;
  /** The function that it is in, and its file. */
  readonly where: string;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/**
 * What the work comes to, and its longest stretch, as the engine itself counts how often each block of the product's code runs.
 * @param every looks after so many steps only, where there are many: a stretch is then of as many
 */
export function measured<T>(steps: Steps<T>, every = 1): { value: T; longest: Stretch } {
  const session = new Session();
  session.connect();
  const taken = (): Stretch => {
    let found: Stretch = { times: 0, where: "" };
    // Answers come before `post` returns.
    session.post("Profiler.takePreciseCoverage", (_error, { result }: Coverage) => {
      for (const { url, functions } of result.filter((script) => script.url.includes("/src/tracing/")))
        for (const { functionName, ranges } of functions)
          for (const { count } of ranges)
            if (count > found.times) found = { times: count, where: `${functionName} in ${url}` };
    });
    return found;
  };
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    let longest: Stretch = { times: 0, where: "" };
    for (let step = 1; ; step += 1) {
      const { done, value } = steps.next();
      if (done === true || step % every === 0) {
        const one = taken();
        if (one.times > longest.times) longest = one;
      }
      if (done === true) return { value, longest };
    }
  } finally {
    session.disconnect();
  }
}
