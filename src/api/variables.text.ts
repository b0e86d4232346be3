/** Variables as a text that tells them apart, to remember by. */

/**
 * JSON, but for numbers past all bounds: they are null in JSON, and as variables they are refused where null is not.
 * What stands for them is valid for no type.
 */
export const textOf = (value: unknown): string => JSON.stringify(value, told);

const told = (_key: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? { "": String(value) } : value;
