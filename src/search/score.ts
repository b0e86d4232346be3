/** How well a name answers a search, from 0 to 1, in parts that say why. Scores come from here alone, so that engines agree. */
import { distance } from "fastest-levenshtein";
import { skeletonOf } from "./skeleton.ts";
import { hangulOf, spellingsOf, tellingWordsOf, wordsOf } from "./words.ts";

/** What a candidate is scored by. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Other names: aliases, an abbreviation, a long form. */
  readonly others: readonly string[];
  readonly summary: string | null;
  /** How many events and articles know it. */
  readonly known: number;
}

export interface ScorePart {
  readonly name: string;
  readonly value: number;
}

export interface Scored {
  /** The name, or the summary, that fits best. */
  readonly matched: string;
  /** The sum of the parts, to six decimals. */
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

/** What is made of a text once, however many texts it is compared with. */
interface Form {
  readonly words: readonly string[];
  readonly sorted: string;
  readonly joined: string;
  readonly sound: string;
  readonly sortedSound: string;
  readonly initials: string;
}

const formOf = (text: string): Form => {
  const all = wordsOf(text);
  const words = tellingWordsOf(text);
  const joined = all.join("");
  return {
    words,
    sorted: words.toSorted().join(" "),
    joined,
    sound: skeletonOf(joined),
    sortedSound: words.map(skeletonOf).toSorted().join(" "),
    initials: words.map((word) => word[0]).join(""),
  };
};

/** The search text, prepared. */
export interface Asked {
  readonly hangul: string;
  readonly forms: readonly Form[];
}

export const asked = (text: string): Asked => ({
  hangul: hangulOf(text).join(""),
  forms: spellingsOf(text).map(formOf),
});

/** Below this a candidate has little more in common than a trigram. */
const LEAST = 0.3;
/** What the name itself has over another name that fits as well. */
const NAME_ITSELF = 0.01;
/** The most that being known adds: it orders namesakes, and outweighs no better name. */
const MOST_KNOWN = 0.02;
/** A word of a summary is worth so much of a word of a name. */
const SUMMARY = 0.35;
/** The same for a word that the name lacks, where others are found in it. */
const BESIDE = 0.6;

/** Null for a candidate that does not answer the search. */
export function score(query: Asked, candidate: Candidate): Scored | null {
  const names = [candidate.name, ...candidate.others];
  const said = new Set(candidate.summary === null ? [] : tellingWordsOf(candidate.summary));
  let best: { matched: string; part: ScorePart; itself: boolean } | undefined;
  for (const [at, name] of names.entries()) {
    const part = likeness(query, name, said);
    const value = part.value + (at === 0 ? NAME_ITSELF : 0);
    if (best === undefined || value > best.part.value + (best.itself ? NAME_ITSELF : 0))
      best = { matched: name, part, itself: at === 0 };
  }
  const summary = inSummary(query, said);
  if (best === undefined || summary.value > best.part.value)
    best = { matched: candidate.summary ?? candidate.name, part: summary, itself: false };
  if (best.part.value < LEAST) return null;
  const explanation = [
    best.part,
    ...(best.itself ? [{ name: "name itself", value: NAME_ITSELF }] : []),
    { name: "known", value: rounded(MOST_KNOWN * (1 - 1 / (1 + Math.log1p(candidate.known)))) },
  ];
  const sum = rounded(explanation.reduce((total, { value }) => total + value, 0));
  return { matched: best.matched, score: sum, explanation };
}

/** Six decimals: more would only show the order of additions. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

function likeness({ hangul, forms }: Asked, name: string, said: ReadonlySet<string>): ScorePart {
  if (hangul !== "" && hangul === hangulOf(name).join("")) return { name: "same Hangul", value: 0.97 };
  let best: ScorePart = { name: "nothing", value: 0 };
  for (const spelling of spellingsOf(name)) {
    const known = formOf(spelling);
    for (const form of forms) {
      const part = likenessOf(form, known, said);
      if (part.value > best.value) best = part;
    }
  }
  return best;
}

/** What two forms have in common, the strongest first. */
function likenessOf(query: Form, name: Form, said: ReadonlySet<string>): ScorePart {
  if (query.joined === "" || name.joined === "") return { name: "nothing", value: 0 };
  if (query.joined === name.joined) return { name: "same letters", value: 0.97 };
  if (query.sorted === name.sorted) return { name: "same words", value: 0.95 };
  if (query.words.length === 1 && name.words.length > 1 && query.joined === name.initials)
    return { name: "initials", value: 0.85 };
  if (query.sound === name.sound) return { name: "same sound", value: 0.9 };
  if (query.sortedSound === name.sortedSound) return { name: "same sounds", value: 0.88 };
  const words = wordByWord(query.words, name.words, said);
  const letters = 1 - distance(query.joined, name.joined) / Math.max(query.joined.length, name.joined.length);
  // Less than a word that stands there as it was asked for: Kissinger is Henry A. Kissinger before he is Kiesinger.
  const typing = letters >= 0.75 ? 0.74 * letters : 0;
  return words >= typing ? { name: "words", value: rounded(words) } : { name: "letters", value: rounded(typing) };
}

/** How well each word asked for is found among the name's, and how much of the name that is. */
function wordByWord(query: readonly string[], name: readonly string[], said: ReadonlySet<string>): number {
  const left = [...name];
  let found = 0;
  for (const word of query) {
    let [best, at] = [0, -1];
    for (const [index, candidate] of left.entries()) {
      const value = wordLikeness(word, candidate);
      if (value > best) [best, at] = [value, index];
    }
    if (at >= 0) left.splice(at, 1);
    // `putin russia`: what the name leaves open, the summary may say; but not all of it.
    found += (at >= 0 ? best : said.has(word) ? BESIDE : 0) * word.length;
  }
  if (left.length === name.length) return 0;
  const asked = query.reduce((sum, { length }) => sum + length, 0);
  const covered = 1 - left.length / Math.max(name.length, 1);
  // Every word asked for must be there; how much more the name says counts for less.
  return (found / asked) ** 2 * (0.65 + 0.2 * covered);
}

function wordLikeness(word: string, candidate: string): number {
  if (word === candidate) return 1;
  if (word.length >= 2 && candidate.startsWith(word)) return 0.9;
  if (skeletonOf(word) === skeletonOf(candidate)) return 0.9;
  const likeness = 1 - distance(word, candidate) / Math.max(word.length, candidate.length);
  return likeness >= 0.7 ? likeness * 0.9 : 0;
}

/** Every word asked for is in the summary. */
function inSummary({ forms }: Asked, said: ReadonlySet<string>): ScorePart {
  const found = forms.some(({ words }) => words.length > 0 && words.every((word) => said.has(word)));
  return { name: "summary", value: found ? SUMMARY : 0 };
}
