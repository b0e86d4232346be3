/**
 * How much is done at a stretch by work in steps: counted, not timed. The engine counts how often each block of code runs, from when this
 * is loaded on; so that it loses none, it makes nothing faster meanwhile. For test files in processes of their own.
 */
import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";
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
      readonly isBlockCoverage: boolean;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

// Calls of a function that has become a part of another one are not counted.
for (const flag of ["--no-opt", "--no-maglev"]) setFlagsFromString(flag);
const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Since it was last asked. */
function counted(): Stretch {
  let found: Stretch = { times: 0, where: "" };
  let uncounted = "";
  // It answers before `post` returns.
  session.post("Profiler.takePreciseCoverage", (_error, { result }: Coverage) => {
    for (const { url, functions } of result.filter((script) => script.url.includes("/src/tracing/")))
      for (const { functionName, isBlockCoverage, ranges } of functions)
        for (const { count } of ranges) {
          // It was compiled before this was loaded, by another file in this process.
          if (count > 0 && /^\w/.test(functionName) && !isBlockCoverage) uncounted = `${functionName} in ${url}`;
          if (count > found.times) found = { times: count, where: `${functionName} in ${url}` };
        }
  });
  if (uncounted !== "") throw new Error(`the blocks of ${uncounted} are not counted`);
  return found;
}

/** What the work comes to, and its longest stretch. */
export function measured<T>(steps: Steps<T>): { value: T; longest: Stretch } {
  counted();
  let longest: Stretch = { times: 0, where: "" };
  for (;;) {
    const { done, value } = steps.next();
    const stretch = counted();
    if (stretch.times > longest.times) longest = stretch;
    if (done === true) return { value, longest };
  }
}
