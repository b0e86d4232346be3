/** How well a name answers a search, from 0 to 1, in parts that say why. Scores come from here alone, so that engines agree. */
import { distance } from "fastest-levenshtein";
import { LRUCache } from "lru-cache";
import { skeletonOf } from "./skeleton.ts";
import { hangulOf, spellingsOf, tellingOf, tellingWordsOf, wordsOf } from "./words.ts";

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
  /** Of the words, in their order. */
  readonly sounds: readonly string[];
  readonly sorted: string;
  readonly joined: string;
  readonly sound: string;
  readonly sortedSound: string;
  readonly initials: string;
}

const formOf = (text: string): Form => {
  const all = wordsOf(text);
  const words = tellingOf(all);
  const joined = all.join("");
  const sounds = words.map(skeletonOf);
  return {
    words,
    sounds,
    sorted: words.toSorted().join(" "),
    joined,
    sound: skeletonOf(joined),
    sortedSound: sounds.toSorted().join(" "),
    initials: words.map((word) => word[0]).join(""),
  };
};

/** A search text or a name, prepared. */
export interface Prepared {
  readonly hangul: string;
  readonly forms: readonly Form[];
}

export const prepared = (text: string): Prepared => ({
  hangul: hangulOf(text).join(""),
  forms: spellingsOf(text).map(formOf),
});

/** Names that were compared last: searches find many of the same. So many letters in all, of which each takes some twenty bytes. */
const KNOWN = new LRUCache<string, Prepared>({
  max: 20_000,
  maxSize: 500_000,
  sizeCalculation: (_prepared, name) => name.length + 20,
});

function preparedName(name: string): Prepared {
  let known = KNOWN.get(name);
  if (known === undefined) {
    known = prepared(name);
    KNOWN.set(name, known);
  }
  return known;
}

/** The words of a summary, or of none: found when they are first asked for. */
function wordsSaid(summary: string | null): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => (words ??= new Set(summary === null ? [] : tellingWordsOf(summary)));
}
type Said = ReturnType<typeof wordsSaid>;

const NOTHING: ScorePart = { name: "nothing", value: 0 };
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
export function score(query: Prepared, candidate: Candidate): Scored | null {
  const names = [candidate.name, ...candidate.others];
  const said = wordsSaid(candidate.summary);
  let best = { matched: candidate.name, part: NOTHING, itself: true };
  for (const [at, name] of names.entries()) {
    const part = likeness(query, name, said);
    const value = part.value + (at === 0 ? NAME_ITSELF : 0);
    if (value > best.part.value + (best.itself ? NAME_ITSELF : 0)) best = { matched: name, part, itself: at === 0 };
  }
  if (best.part.value < SUMMARY && inSummary(query, said))
    best = { matched: candidate.summary ?? candidate.name, part: { name: "summary", value: SUMMARY }, itself: false };
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

function likeness(query: Prepared, name: string, said: Said): ScorePart {
  const known = preparedName(name);
  if (query.hangul !== "" && query.hangul === known.hangul) return { name: "same Hangul", value: 0.97 };
  let best = NOTHING;
  for (const spelling of known.forms) {
    for (const form of query.forms) {
      const part = likenessOf(form, spelling, said);
      if (part.value > best.value) best = part;
    }
  }
  return best;
}

/** What two forms have in common, the strongest first. */
function likenessOf(query: Form, name: Form, said: Said): ScorePart {
  if (query.joined === "" || name.joined === "") return NOTHING;
  if (query.joined === name.joined) return { name: "same letters", value: 0.97 };
  if (query.sorted === name.sorted) return { name: "same words", value: 0.95 };
  if (query.words.length === 1 && name.words.length > 1 && query.joined === name.initials)
    return { name: "initials", value: 0.85 };
  if (query.sound === name.sound) return { name: "same sound", value: 0.9 };
  if (query.sortedSound === name.sortedSound) return { name: "same sounds", value: 0.88 };
  const words = wordByWord(query, name, said);
  // Less than a word that stands there as it was asked for: Kissinger is Henry A. Kissinger before he is Kiesinger.
  const typing = 0.74 * lettersInCommon(query.joined, name.joined, 0.75);
  return words >= typing ? { name: "words", value: rounded(words) } : { name: "letters", value: rounded(typing) };
}

/** How well each word asked for is found among the name's, and how much of the name that is. */
function wordByWord(query: Form, name: Form, said: Said): number {
  const left = name.words.map((_word, at) => at);
  let found = 0;
  let asked = 0;
  for (const [at, word] of query.words.entries()) {
    let [best, place] = [0, -1];
    for (const [index, candidate] of left.entries()) {
      const alike = query.sounds[at] === name.sounds[candidate];
      const value = wordLikeness(word, name.words[candidate] as string, alike);
      if (value > best) [best, place] = [value, index];
    }
    if (place >= 0) left.splice(place, 1);
    // `putin russia`: what the name leaves open, the summary may say; but not all of it.
    found += (place >= 0 ? best : said().has(word) ? BESIDE : 0) * word.length;
    asked += word.length;
  }
  if (left.length === name.words.length) return 0;
  const covered = 1 - left.length / Math.max(name.words.length, 1);
  // Every word asked for must be there; how much more the name says counts for less.
  return (found / asked) ** 2 * (0.65 + 0.2 * covered);
}

/** @param alike whether they sound alike */
function wordLikeness(word: string, candidate: string, alike: boolean): number {
  if (word === candidate) return 1;
  if (word.length >= 2 && candidate.startsWith(word)) return 0.9;
  if (alike) return 0.9;
  return lettersInCommon(word, candidate, 0.7) * 0.9;
}

/** How many of the longer one's letters need not be typed anew; 0 where that is less than the least. */
function lettersInCommon(one: string, other: string, least: number): number {
  const [shorter, longer] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  // No more can be in common than the shorter one has.
  if (shorter < least * longer) return 0;
  const common = 1 - distance(one, other) / longer;
  return common >= least ? common : 0;
}

/** Every word asked for is in the summary. */
const inSummary = ({ forms }: Prepared, said: Said): boolean =>
  forms.some(({ words }) => words.length > 0 && words.every((word) => said().has(word)));
