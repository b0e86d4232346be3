/**
 * Answers kept for when they are asked for again. An answer is of one version of the graph: it is kept only if the version
 * was the same before and after it was made, and given only while the graph is at it.
 */
import { LRUCache } from "lru-cache";
import type { Call, Graph, GraphVersion } from "./graph/graph.ts";

export interface AnswerCacheSettings {
  /** How many bytes of questions and answers are kept. */
  readonly bytes: number;
  /** How old, in milliseconds, the version may be that an answer is compared with: how stale an answer may be. 0: never stale. */
  readonly versionMaxAgeMs: number;
  /**
   * How long, in milliseconds, a version must have been seen before answers of it are kept: a server makes the parts of a
   * commit visible one after the other, and followers come later still.
   */
  readonly settleMs: number;
}

/** A question that was not answered from the cache; told its answer, it keeps it if it may. */
interface Miss {
  keep(answer: Buffer): Promise<void>;
}

export interface AnswerCache {
  /** The answer, or what to do with it once it is made. */
  find(question: string, call: Call): Promise<Buffer | Miss>;
}

interface Seen extends GraphVersion {
  /** When this version was first read, and when it was last asked for, by `performance.now()`. */
  readonly since: number;
  readonly askedAt: number;
}

export function answerCache(graph: Graph, settings: AnswerCacheSettings): AnswerCache {
  const kept = new LRUCache<string, { readonly answer: Buffer; readonly version: string }>({
    maxSize: settings.bytes,
    sizeCalculation: ({ answer }, question) => answer.length + question.length,
  });
  let seen: Seen | undefined;
  const read = async (call: Call): Promise<Seen> => {
    const askedAt = performance.now();
    const found = await graph.version(call);
    const since = seen !== undefined && nameOf(seen) === nameOf(found) ? seen.since : performance.now();
    const now = { ...found, askedAt, since };
    // Reads overtake each other: what was asked for last counts.
    if (seen === undefined || askedAt >= seen.askedAt) seen = now;
    return now;
  };
  const current = async (call: Call): Promise<Seen> =>
    seen !== undefined && performance.now() - seen.askedAt < settings.versionMaxAgeMs ? seen : read(call);

  return {
    async find(question, call) {
      const before = await current(call);
      const version = nameOf(before);
      const found = kept.get(question);
      if (found?.version === version) return found.answer;
      const began = performance.now();
      return {
        async keep(answer) {
          if (began - before.since < settings.settleMs) return;
          if (nameOf(await read({})) === version) kept.set(question, { answer, version });
        },
      };
    },
  };
}

const nameOf = ({ graphId, version }: GraphVersion) => `${graphId} ${version}`;
