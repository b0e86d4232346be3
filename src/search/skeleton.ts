/**
 * The sound of a name, roughly: what stays when spellings and romanisations differ. Made for Korean, whose names stand
 * in the press in Revised, McCune-Reischauer and everyone's own romanisation (Lee, Yi, I; Kyung, Gyeong, Kyŏng), and of
 * use for typing errors in any name: doubled letters, r for l, t for d.
 */

/** In turn: each rewrites what the ones before have left. Letters are a-z only. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ch|tj/g, "j"],
  [/sh|z|c(?=[eiy])/g, "s"],
  [/(?<=[bdgkprt])h/g, ""],
  [/[kqcx]/g, "g"],
  [/t/g, "d"],
  [/[pfv]/g, "b"],
  // Park is Pak.
  [/(?<=a)r(?=[^aeiouy]|$)/g, ""],
  [/r/g, "l"],
  [/ee/g, "i"],
  [/eo|eu|oo|ou|u/g, "o"],
  [/ae|ai|ay/g, "e"],
  [/w(?=o)/g, ""],
  // Lee, Rhee, Yi and I are one name; Ryu and Yoo too.
  [/^[ly](?=i)/, ""],
  [/^l(?=y)/, ""],
  [/(.)\1+/g, "$1"],
];

/** @param letters folded letters, a-z, no spaces */
export const skeletonOf = (letters: string): string =>
  RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), letters);
