/**
 * Search keys: the tokens under which an entity can be found. Tokens of a kind begin with a digit of their own, so that
 * a beginning is not taken for a word; all are a-z, 0-9 and Hangul, which no engine splits or folds.
 */
import { disassemble } from "es-hangul";
import { LRUCache } from "lru-cache";
import { skeletonOf } from "./skeleton.ts";
import { hangulOf, soughtWordsOf, spellingsOf, tellingWordsOf, wordsOf } from "./words.ts";

const [TRIGRAM, BEGINNING, WHOLE_SOUND, SOUND, INITIALS] = ["0", "1", "2", "3", "4"] as const;

/** Beginnings of words are kept from three letters to six; a longer one is found by its first six. */
const [SHORTEST, LONGEST] = [3, 6];
/** Words of a summary that are kept: it helps to find, and is no name. */
const MOST_OF_SUMMARY = 60;

/** What is kept of an entity, one space between, each token once. */
export function searchKeys(names: readonly string[], summary = ""): string {
  const tokens = new Set<string>();
  for (const name of names) addTokens(tokens, name, true);
  for (const word of tellingWordsOf(summary).slice(0, MOST_OF_SUMMARY)) tokens.add(word);
  return [...tokens].join(" ");
}

/** What is asked of the engines for a text. */
export function queryTokens(text: string): string[] {
  const words = soughtWordsOf(text);
  const initials = words.map((word) => INITIALS + word);
  const beginnings = words.filter(({ length }) => length >= SHORTEST).map((word) => BEGINNING + word.slice(0, LONGEST));
  const tokens = new Set<string>();
  addTokens(tokens, text, false);
  for (const token of [...beginnings, ...initials]) tokens.add(token);
  return [...tokens];
}

/** @param kept of what is kept: all words, with beginnings and initials; what is asked for is less */
function addTokens(tokens: Set<string>, name: string, kept: boolean): void {
  for (const spelling of spellingsOf(name)) {
    const words = kept ? tellingWordsOf(spelling) : soughtWordsOf(spelling);
    const joined = wordsOf(spelling).join("");
    const parts = words.map(wordTokens);
    for (const word of words) tokens.add(word);
    if (words.length > 1) tokens.add(joined);
    if (joined !== "") tokens.add(WHOLE_SOUND + skeletonOf(joined));
    for (const { sound } of parts) tokens.add(sound);
    for (const { trigrams } of parts) for (const trigram of trigrams) tokens.add(trigram);
    if (!kept) continue;
    for (const { beginnings } of parts) for (const beginning of beginnings) tokens.add(beginning);
    if (words.length > 1) tokens.add(INITIALS + initialsOf(words));
  }
  for (const word of hangulOf(name)) {
    tokens.add(word);
    for (const slice of slices(word, 2)) tokens.add(slice);
    // Single letters, which no written word has, so that they need no mark.
    for (const slice of slices(disassemble(word), 3)) tokens.add(slice);
  }
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
