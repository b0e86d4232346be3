/** Ids that stand for others, in one step each: of evidence, whose ids follow from what it says, and of what was merged. */
import type { Changes } from "./changes.ts";
import { dropMerges, type Lead, moveMerges, writeMerges } from "./decision.cypher.ts";

/** @param rows what leads where from now on; what has led there before goes along */
export function leadTo(rows: readonly Lead[], all: Changes): void {
  const moved = rows.filter(({ id, into }) => id !== into);
  if (moved.length === 0) return;
  all.add("keep", async (transaction) => {
    await transaction.read(dropMerges, { rows: moved });
    await transaction.read(moveMerges, { rows: moved });
    await transaction.read(writeMerges, { rows: moved });
  });
}
