/** The persons that a visitor string names: titles taken off, several people split, standings set aside. */
import { type Phrase, phraseAt, wordsOf } from "./phrase.ts";
import { mendTitles } from "./title.ts";

/** Every person of a visitor string; one whose name cannot be told from its title stands whole, and what has no letters is nobody. */
export function visitorsOf(text: string): readonly Phrase[] {
  const words = wordsOf(
    mendTitles(text)
      .replace(/\bof the Council of Ministers\b/, "")
      .replace(/\b(Earl|Duke) of (?=[A-Z])/, "")
      .replace(/\b([Aa]l)-\s+(?=[A-Z])/g, "$1-"),
  );
  const found: Phrase[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = phraseAt(words, at, true) ?? single(words, at);
    if (phrase === undefined) {
      at++;
      continue;
    }
    found.push(phrase);
    at = phrase.end;
    while (/^(,|and|;)$/.test(words[at] ?? "")) at++;
  }
  return found;
}

const single = (words: readonly string[], at: number): Phrase | undefined =>
  at === 0 && words.length === 1 && /\p{L}/u.test(words[0] ?? "")
    ? { name: words[0] ?? "", title: "", standing: [], plural: false, end: 1 }
    : undefined;
