/** States that one career can span: a state that is gone and the one in which its careers run on. */
import { continuedBy } from "./country.ts";

/** What stands for a country and the states whose careers run on in it. */
export const familyOf = (country: string): string => continuedBy(country);
