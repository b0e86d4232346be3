/** Keeps the projection of a graph: built in the background, and again when the graph has moved. */
import { setTimeout as pause } from "node:timers/promises";
import type { Graph } from "../graph/graph.ts";
import { readProjection } from "./projection.read.ts";
import type { Projection } from "./projection.ts";

export interface ProjectionKeeper {
  /**
   * The newest projection there is; waits for the first one.
   * @param atLeast waits for one of this version of the graph or later
   * @throws the signal's reason once it is aborted, or an error once the keeper is closed
   */
  current(signal?: AbortSignal, atLeast?: number): Promise<Projection>;
  /** Why there is no projection yet; undefined once there is one. */
  unready(): string | undefined;
  /** Resolves when nothing reads the graph any more. */
  close(): Promise<void>;
}

/** How long at least between two looks at the graph's version, in milliseconds. */
const PAUSE_MS = 2_000;
/** How much longer it waits after each reading that the graph outran, and at most. */
const OUTRUN = { factor: 2, most: 30_000 } as const;
/** How many times as long as a reading it rests, unless someone waits, and how many milliseconds at most: while writing goes on, others come first. */
const REST = { times: 2, most: 10_000 } as const;
/** The same after a reading that the graph outran, which was for nothing. */
const OUTRUN_REST = { times: 9, most: OUTRUN.most } as const;

interface Keeping {
  /** How long after a version was first seen all of its commit is visible, in milliseconds: what is read before is read once more. */
  readonly settleMs?: number;
  /** Told when the graph cannot be read; it is tried again. */
  readonly onError?: (error: unknown) => void;
}

export function projectionKeeper(graph: Graph, { settleMs = 0, onError = () => {} }: Keeping = {}): ProjectionKeeper {
  const closing = new AbortController();
  const { signal } = closing;
  let kept: Projection | undefined;
  /** When the version that is kept may be read whole, where it was read before. */
  let settled: number | undefined;
  let reason = "the projection is being built";
  /** Whoever waits for a projection; those who give up are gone from it. */
  const waiting = new Set<() => void>();
  let wake = () => {};

  async function look(): Promise<boolean> {
    const { graphId, version } = await graph.version({ signal });
    const seen = performance.now();
    const same = kept?.version === version && kept.graphId === graphId;
    if (same && (settled === undefined || seen < settled)) return true;
    const fresh = await readProjection(graph, { signal });
    if (fresh === undefined) return false;
    // What is there at a start was written before.
    settled = same || kept === undefined || settleMs === 0 ? undefined : seen + settleMs;
    kept = fresh;
    for (const go of [...waiting]) go();
    return true;
  }

  /** Until the time is up or the keeper is closed, or somebody waits if they may wake it. */
  async function idle(milliseconds: number, wakeable: boolean): Promise<void> {
    const woken = new AbortController();
    if (wakeable) wake = () => woken.abort();
    const until = AbortSignal.any([signal, woken.signal]);
    await pause(Math.max(0, milliseconds), undefined, { signal: until, ref: false }).catch(() => {});
  }

  async function keep(): Promise<void> {
    for (let least = PAUSE_MS; !signal.aborted; ) {
      const began = performance.now();
      let rest = 0;
      try {
        const followed = await look();
        least = followed ? PAUSE_MS : Math.min(least * OUTRUN.factor, OUTRUN.most);
        const { times, most } = followed ? REST : OUTRUN_REST;
        rest = Math.min((performance.now() - began) * times, most);
      } catch (error) {
        if (signal.aborted) return;
        reason = `the projection cannot be built: ${error instanceof Error ? error.message : String(error)}`;
        onError(error);
      }
      await idle(least, false);
      if (kept !== undefined && waiting.size === 0) await idle(rest - least, true);
    }
  }
  const keeping = keep();

  return {
    async current(given, atLeast = 0) {
      for (;;) {
        given?.throwIfAborted();
        if (signal.aborted) throw new Error("the projection is no longer kept");
        if (kept !== undefined && kept.version >= atLeast) return kept;
        await new Promise<void>((resolve) => {
          const go = () => {
            waiting.delete(go);
            given?.removeEventListener("abort", go);
            resolve();
          };
          waiting.add(go);
          wake();
          given?.addEventListener("abort", go);
        });
      }
    },
    unready: () => (kept === undefined ? reason : undefined),
    async close() {
      closing.abort();
      for (const go of [...waiting]) go();
      await keeping;
    },
  };
}
