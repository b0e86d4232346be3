/** Claims keep every value as text. */
import type { Scalar } from "./standing.ts";

/** Fields that hold numbers. */
const NUMERIC = new Set(["headcount", "count"]);

export const claimText = (value: Scalar): string => String(value);
export const claimValue = (field: string, text: string): Scalar => (NUMERIC.has(field) ? Number(text) : text);
