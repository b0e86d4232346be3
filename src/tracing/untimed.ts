/**
 * The best paths without time order. From the far end it is told, hop by hop, how strong the rest of a path can be at most;
 * then paths of one length are made from the near end, in the order of their ids, and none is begun that could not be among the best.
 */
import { adjacencyOf } from "./adjacency.ts";
import { distance, FAR, NEAR } from "./distance.ts";
import { type Candidate, Found, strengthBound, strengthRank } from "./found.ts";
import { Near } from "./near.ts";
import { afford, degrees, type Search } from "./search.ts";
import type { Steps } from "./trace.ts";
import type { Layer } from "./workspace.ts";

interface Neighbours {
  readonly officials: Int32Array;
  /** Of the heaviest context with each. */
  readonly weights: Float64Array;
}

/** Those of them who can be followed. */
function kept({ others, weights, from, to }: Near, follow: Layer | undefined): Neighbours {
  if (follow === undefined) return { officials: others.subarray(from, to), weights: weights.subarray(from, to) };
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (follow.has(others[at] as number)) places.push(at);
  return {
    officials: Int32Array.from(places, (at) => others[at] as number),
    weights: Float64Array.from(places, (at) => weights[at] as number),
  };
}

export function* untimed(search: Search): Steps<readonly Candidate[]> {
  const { view, workspace, from, to, mode, maxHops, first, avoid } = search;
  const near = new Near(view, workspace.encounters, yield* adjacencyOf(view));
  const apart = yield* distance(search, near);
  if (apart === undefined || apart.hops > maxHops) return [];
  const { far } = apart;
  const found = new Found<Candidate>(first);
  /** The strongest walk of exactly so many hops to the end, by official. */
  const rest = (hops: number) => workspace.onward(hops);
  /** Whether only those count who are on a path of the least length. */
  let shortest = mode === "SHORTEST";
  let pushed = 0;
  rest(0).by(to, 1, -1);

  /** Everyone who can be followed by so many hops. */
  function* push(): Steps<boolean> {
    const [known, next] = [rest(pushed), rest(pushed + 1)];
    next.clear();
    const mark = pushed < far ? FAR : NEAR;
    for (const official of known.touched.slice().sort()) {
      const reached = next.size;
      near.look(official);
      for (let at = near.from; at < near.to; at += 1) {
        const other = near.others[at] as number;
        if (other === to || other === from || avoid.has(other)) continue;
        if (shortest && workspace.marks.values[other] !== mark) continue;
        next.by(other, known.passing(official, other) * (near.weights[at] as number), official);
      }
      if (!afford(search, 1 + next.size - reached)) return false;
      yield;
    }
    pushed += 1;
    return next.size > 0;
  }

  /** The strongest that can follow one official and does not lead back to the path at once; asked for one hop more at most than has been pushed. */
  function strongest(official: number, hops: number, path: readonly number[]): number {
    const layer = rest(hops);
    if (hops > pushed && !layer.has(official)) {
      const before = rest(hops - 1);
      near.look(official);
      for (let at = near.from; at < near.to; at += 1) {
        const other = near.others[at] as number;
        layer.by(official, before.passing(other, official) * (near.weights[at] as number), other);
      }
      if (!layer.has(official)) layer.none(official);
    }
    return layer.past(official, path);
  }

  /** Those whom an official met and who can be followed, in the order of their ids. */
  function neighbours(official: number, follow: Layer | undefined): Neighbours {
    near.look(official);
    if (near.sorted) return kept(near, follow);
    const heaviest = workspace.layer("heaviest");
    for (let at = near.from; at < near.to; at += 1) {
      const other = near.others[at] as number;
      if (follow === undefined || follow.has(other)) heaviest.raise(other, near.weights[at] as number);
    }
    const officials = heaviest.touched.slice().sort();
    const found = { officials, weights: Float64Array.from(officials, (other) => heaviest.values[other] as number) };
    heaviest.clear();
    return found;
  }

  const rankOf = (hops: number, strength: number) => (mode === "SHORTEST" ? [hops, strength] : [strength, hops]);
  const beginning = neighbours(from, undefined);
  const heaviest = beginning.weights.reduce((most, weight) => Math.max(most, weight), 0);

  function* paths(path: number[], product: number, following: Neighbours, length: number): Steps<boolean> {
    const toGo = length - path.length;
    for (let at = 0; at < following.officials.length; at += 1) {
      const official = following.officials[at] as number;
      if (path.includes(official) || (official === to) !== (toGo === 0) || avoid.has(official)) continue;
      const here = product * (following.weights[at] as number);
      if (found.late(rankOf(length, strengthBound(here)))) continue;
      if (!afford(search, 1)) return false;
      if (toGo === 0) {
        found.add({ officials: [...path, official], rank: rankOf(length, strengthRank(here)) });
        continue;
      }
      const follows = strongest(official, toGo, path);
      yield;
      if (!(follows > 0) || found.late(rankOf(length, strengthBound(here * follows)))) continue;
      if (toGo === 1) {
        // One hop to the end: what follows is its weight.
        found.add({ officials: [...path, official, to], rank: rankOf(length, strengthRank(here * follows)) });
        continue;
      }
      path.push(official);
      const whole = yield* paths(path, here, neighbours(official, rest(toGo - 1)), length);
      path.pop();
      if (!whole) return false;
    }
    return true;
  }

  function* ofLength(length: number): Steps<boolean> {
    // From the near end nothing reaches further than its neighbours' own, so the far end must come within two hops.
    while (
      pushed < length - 2 ||
      (pushed < length - 1 && degrees(view, rest(pushed).touched) <= degrees(view, beginning.officials))
    )
      if (!(yield* push())) return false;
    return yield* paths([from], 1, beginning, length);
  }

  let length = apart.hops;
  if (shortest) {
    if (!(yield* ofLength(length)) || found.full()) return found.best();
    shortest = false;
    for (; pushed >= 0; pushed -= 1) rest(pushed + 1).clear();
    pushed = 0;
    length += 1;
  }
  for (; length <= maxHops && !found.late(rankOf(length, strengthBound(heaviest))); length += 1)
    if (!(yield* ofLength(length))) break;
  return found.best();
}
