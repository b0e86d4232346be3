/**
 * Search keys: the tokens under which an entity can be found. Tokens of a kind begin with a digit of their own, so that
 * a beginning is not taken for a word; all are a-z, 0-9 and Hangul, which no engine splits or folds.
 */
import { disassemble } from "es-hangul";
import { LRUCache } from "lru-cache";
import { skeletonOf } from "./skeleton.ts";
import { hangulOf, spellingsOf, tellingWordsOf, wordsOf } from "./words.ts";

const [TRIGRAM, BEGINNING, WHOLE_SOUND, SOUND, INITIALS] = ["0", "1", "2", "3", "4"] as const;

/** Beginnings of words are kept from three letters to six; a longer one is found by its first six. */
const [SHORTEST, LONGEST] = [3, 6];
/** Words of a summary that are kept: it helps to find, and is no name. */
const MOST_OF_SUMMARY = 60;

/** What is kept of an entity, one space between, each token once. */
export function searchKeys(names: readonly string[], summary = ""): string {
  const tokens = new Set<string>();
  for (const name of names) for (const token of tokensOfName(name)) tokens.add(token);
  for (const word of tellingWordsOf(summary).slice(0, MOST_OF_SUMMARY)) tokens.add(word);
  return [...tokens].join(" ");
}

/** What is asked of the engines for a text. */
export function queryTokens(text: string): string[] {
  const initials = wordsOf(text).map((word) => INITIALS + word);
  const beginnings = tellingWordsOf(text)
    .filter(({ length }) => length >= SHORTEST)
    .map((word) => BEGINNING + word.slice(0, LONGEST));
  return [...new Set([...tokensOfName(text, false), ...beginnings, ...initials])];
}

function tokensOfName(name: string, withBeginnings = true): string[] {
  const latin = spellingsOf(name).flatMap((spelling) => {
    const words = tellingWordsOf(spelling);
    const joined = wordsOf(spelling).join("");
    const tokens = words.map(wordTokens);
    return [
      ...words,
      ...(words.length > 1 ? [joined] : []),
      ...(joined === "" ? [] : [WHOLE_SOUND + skeletonOf(joined)]),
      ...tokens.map(({ sound }) => sound),
      ...tokens.flatMap(({ trigrams }) => trigrams),
      ...(withBeginnings ? tokens.flatMap(({ beginnings }) => beginnings) : []),
      ...(withBeginnings && words.length > 1 ? [INITIALS + initialsOf(words)] : []),
    ];
  });
  const hangul = hangulOf(name).flatMap((word) => [
    word,
    ...slices(word, 2),
    // Single letters, which no written word has, so that they need no mark.
    ...slices(disassemble(word), 3),
  ]);
  return [...latin, ...hangul];
}

interface WordTokens {
  readonly sound: string;
  readonly trigrams: readonly string[];
  readonly beginnings: readonly string[];
}

/** Names have their words in common: an import meets most of them again and again. */
const KNOWN_WORDS = new LRUCache<string, WordTokens>({ max: 10_000 });

function wordTokens(word: string): WordTokens {
  const known = KNOWN_WORDS.get(word);
  if (known !== undefined) return known;
  const tokens = {
    sound: SOUND + skeletonOf(word),
    trigrams: slices(word, 3).map((slice) => TRIGRAM + slice),
    beginnings: beginningsOf(word),
  };
  KNOWN_WORDS.set(word, tokens);
  return tokens;
}

const beginningsOf = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, Math.min(word.length, LONGEST) - SHORTEST + 1) },
    (_, at) => BEGINNING + word.slice(0, SHORTEST + at),
  );

const initialsOf = (words: readonly string[]) => words.map((word) => word[0]).join("");

/** All runs of this many characters. */
const slices = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
