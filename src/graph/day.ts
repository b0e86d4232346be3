/** Days as the graph stores them: whole days since 1970-01-01, with bounds for what is unknown or open. */

export const FOREVER = 2_147_483_647;

/** An unknown date: an empty span, which no period meets and which comes last both ways. */
export const UNKNOWN = { min: FOREVER, max: -FOREVER } as const;

/** The absent start of a tenure, a membership or a country's validity. */
export const OPEN_START = { min: -FOREVER, max: -FOREVER } as const;

/** The absent end of a tenure, a membership or a country's validity. */
export const OPEN_END = { min: FOREVER, max: FOREVER } as const;
