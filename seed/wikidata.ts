/** Keys of rows that have none: a hash of what makes the row itself. */
import { createHash } from "node:crypto";

/** @param person the Q-id, or the name where there is none */
export const leaderKey = (person: string, position: string, start: string): string =>
  createHash("sha256").update([person, position, start].join("\t")).digest("hex").slice(0, 16);
