/** Keys of relationships: the type and what tells it from others of its type, one space between, unique in the graph. */

/** What stands for an absent part. */
export const ABSENT = "-";

/** @param parts ids, EDTF texts and slugs, none with a space in it; null for what is absent */
export const relationKey = (type: string, ...parts: readonly (string | null | undefined)[]): string =>
  [type, ...parts.map((part) => (part ? part : ABSENT))].join(" ");

/** The relationship type of a key; empty for a text without a space, which is none. */
export const typeOfKey = (key: string): string => key.slice(0, Math.max(key.indexOf(" "), 0));

/** The ids of both ends, which every key begins with. */
export function endsOfKey(key: string): { from: string; to: string } {
  const [, from = "", to = ""] = key.split(" ", 3);
  return { from, to };
}
