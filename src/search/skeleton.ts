/**
 * The sound of a name, roughly: what stays when spellings and romanisations differ. Made for Korean, whose names stand
 * in the press in Revised, McCune-Reischauer and everyone's own romanisation (Lee, Yi, I; Kyung, Gyeong, Kyŏng), and of
 * use for typing errors in any name: doubled letters, r for l, t for d.
 */
import { LRUCache } from "lru-cache";

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

/** The words of a search and of its hundreds of candidates come again and again. */
const KNOWN = new LRUCache<string, string>({ max: 20_000 });

/** @param letters folded letters, a-z, no spaces */
export function skeletonOf(letters: string): string {
  let sound = KNOWN.get(letters);
  if (sound === undefined) {
    sound = RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), letters);
    KNOWN.set(letters, sound);
  }
  return sound;
}
