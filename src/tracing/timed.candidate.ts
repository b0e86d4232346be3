/** A sequence of officials with the contexts that are best for it in time order. */
import { bestChoice, type Choice, type Option } from "./choice.ts";
import { together } from "./encounters.ts";
import type { Candidate } from "./found.ts";
import type { Search } from "./search.ts";
import { daysOfHop, rankOf, TIMES, type TimeOrder } from "./time.ts";
import type { Steps } from "./trace.ts";

export interface TimedCandidate extends Candidate {
  readonly choice: Choice;
}

/** @returns null where time does not allow the sequence */
export function* timedCandidate(
  { view, mode }: Pick<Search, "view" | "mode">,
  order: TimeOrder,
  officials: readonly number[],
): Steps<TimedCandidate | null> {
  const hops: Option[][] = [];
  for (let at = 1; at < officials.length; at += 1) {
    const options: Option[] = [];
    for (const { context, a, b } of together(view, officials[at - 1] as number, officials[at] as number)) {
      const days = daysOfHop(order, view.first(context, a, b), view.last(context, a, b));
      const id = view.projection.contexts.ids[context] as string;
      if (days !== undefined) options.push({ context, id, weight: view.weights[context] as number, days });
    }
    hops.push(options);
    yield;
  }
  const choice = yield* bestChoice(hops, mode, order);
  if (choice === undefined) return null;
  return { officials, rank: rankOf(mode, TIMES[mode](choice.journey), hops.length, choice.strength), choice };
}
