/** Text as words of a-z and 0-9, and of Hangul: made in code, so that no engine splits or folds anything. */
import { createRequire } from "node:module";
import type * as Korean from "@romanize/korean";
import { romanize as revised } from "es-hangul";
import { fold } from "../api/fold.ts";

/** A CommonJS package whose names Node cannot tell as exports. */
const korean = createRequire(import.meta.url)("@romanize/korean") as typeof Korean;

const LATIN = /[a-z0-9]+/g;
/** Whole syllables: single letters and old ones are in no name, and romanisers refuse them. */
const HANGUL = /[가-힣]+/g;
/** Between letters of one word: `d'Ivoire`, `Ch'ŏl`, `U.S.S.R.` */
const INSIDE = /(?<=\p{L})['’‘`ʻʼ.](?=\p{L})/gu;
/** Most texts have none of these, which takes less to see. */
const MARKS = /['’‘`ʻʼ.]/;

/** Words that nearly every title has, and that say nothing of it. */
const COMMON = new Set(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);

/** Folded words in their order; Hangul appears as any-ascii spells it. */
export const wordsOf = (text: string): string[] =>
  fold(MARKS.test(text) ? text.replace(INSIDE, "") : text).match(LATIN) ?? [];

/** Names are no longer: in `Moon Jae-in` and `To Lam` every word is part of the name. */
const SHORT = 3;

/** The words that tell texts apart; all of them in a short text, or where none does. */
export const tellingWordsOf = (text: string): string[] => tellingOf(wordsOf(text));

/** Of the words of a text those that `tellingWordsOf` gives. */
export function tellingOf(words: string[]): string[] {
  if (words.length <= SHORT) return words;
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

/** Of the common words those that join others; An, In and To are often names. */
const JOINING = new Set(["and", "for", "from", "of", "the", "with"]);

/**
 * Of the words that `tellingWordsOf` gives those that are looked for: all but what joins two others, since thousands have
 * an `of`, which takes longer to go through than all else. At an end it may be somebody's (Al From), or the beginning of more.
 */
export const soughtWordsOf = (text: string): string[] =>
  tellingWordsOf(text).filter((word, at, { length }) => at === 0 || at === length - 1 || !JOINING.has(word));

/** Words of Hangul, as they are written. */
export const hangulOf = (text: string): string[] => text.normalize("NFC").match(HANGUL) ?? [];

/** The text in the ways its Hangul may be written in Latin letters; the text alone where it has none. */
export function spellingsOf(text: string): string[] {
  const composed = text.normalize("NFC");
  if (hangulOf(composed).length === 0) return [text];
  const spelt = (romanize: (word: string) => string) => composed.replace(HANGUL, (word) => ` ${romanize(word)} `);
  const both = [spelt(revised), spelt((word) => korean.romanize(word, { system: korean.RomanizationSystem.MCCUNE }))];
  return [...new Set([composed, ...both])];
}
