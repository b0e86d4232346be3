/** Values of a list by their names: one loop for all that comes from an engine as lists. */

/** @param from where in the list they begin */
export function named(names: readonly string[], values: readonly unknown[], from = 0): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) object[names[at] as string] = values[from + at];
  return object;
}
