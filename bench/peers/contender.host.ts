/** Starts the process of a contender and talks to it. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Load, Loaded } from "../measure/load.ts";
import type { Layer, Order } from "./contender.process.ts";
import type { Stores } from "./contender.ts";

export interface Usage {
  /** CPU time that the process has used since it began. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  /** JavaScript objects, garbage that waits included. */
  readonly heapBytes: number;
}

export interface Contender<Name extends string = string> {
  readonly name: Name;
  readonly url: string;
  usage(): Promise<Usage>;
  /** Its answer to a sample of a question, without HTTP. */
  answer(question: string, sample: number): Promise<unknown>;
  /** How many statements that took, for those that can tell. */
  statements(): Promise<number | undefined>;
  /** Writes so many new officials, numbered from `from`. */
  write(count: number, from: number): Promise<void>;
  /** Asks itself without HTTP. */
  load(question: string, load: Load): Promise<Loaded>;
  end(): Promise<void>;
}

type Reply = { readonly done: unknown } | { readonly failed: string };

export async function startContender<Name extends string>(
  layer: Layer,
  name: Name,
  stores: Stores,
): Promise<Contender<Name>> {
  const entry = fileURLToPath(new URL("./contender.process.ts", import.meta.url));
  const child = fork(entry, [layer, name, JSON.stringify(stores)], {
    env: { ...process.env, NODE_ENV: "production" },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    serialization: "advanced",
  });
  const reply = () =>
    new Promise<unknown>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${name} ended with status ${code}`));
      child.once("exit", ended);
      child.once("message", (message: Reply) => {
        child.off("exit", ended);
        if ("failed" in message) reject(new Error(message.failed));
        else resolve(message.done);
      });
    });
  /** One order at a time: replies carry no number. */
  let last: Promise<unknown> = reply();
  const order = (given: Order) => {
    last = last.then(() => {
      const replied = reply();
      child.send(given);
      return replied;
    });
    return last;
  };
  const url = (await last) as string;
  return {
    name,
    url,
    usage: () => order({ kind: "usage" }) as Promise<Usage>,
    answer: (question, sample) => order({ kind: "answer", question, sample }),
    statements: () => order({ kind: "statements" }) as Promise<number | undefined>,
    write: async (count, from) => void (await order({ kind: "write", count, from })),
    load: (question, load) => order({ kind: "load", question, load }) as Promise<Loaded>,
    end: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await last.catch(() => {}); // Whoever gave that order has its error.
      child.send({ kind: "end" } satisfies Order);
      await gone;
    },
  };
}
