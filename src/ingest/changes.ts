/** What a batch changes, gathered first and written in one transaction: the steps run in the order of their groups. */
import type { Reader } from "../graph/graph.ts";

const ORDER = ["drop", "node", "reference", "relation", "count", "evidence", "list", "keep", "clean"] as const;
type Group = (typeof ORDER)[number];
/** @param careful what was not there when it was looked for may be there now */
type Step = (transaction: Reader, careful: boolean) => Promise<unknown>;

export interface Changes {
  add(group: Group, step: Step): void;
  readonly isEmpty: boolean;
  /** May run more than once: transactions are tried again. */
  apply(transaction: Reader, careful: boolean): Promise<void>;
}

export function changes(): Changes {
  const steps = new Map<Group, Step[]>(ORDER.map((group) => [group, []]));
  return {
    add: (group, step) => void steps.get(group)?.push(step),
    get isEmpty() {
      return [...steps.values()].every((group) => group.length === 0);
    },
    async apply(transaction, careful) {
      for (const group of steps.values()) for (const step of group) await step(transaction, careful);
    },
  };
}
