/** Partial dates read once: an input has the same few thousand of them over and over. */
import { LRUCache } from "lru-cache";
import { type PartialDate, parsePartialDate } from "../api/partial-date.ts";

const READ = new LRUCache<string, PartialDate>({ max: 20_000 });

/** @throws PartialDateError as `parsePartialDate` does */
export function dateOf(text: string): PartialDate {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const read = parsePartialDate(text);
  READ.set(text, read);
  return read;
}
