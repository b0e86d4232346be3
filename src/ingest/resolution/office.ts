/** Offices without a name beside them, and whom they or a tie of kin lead to. */
import { ownerAt } from "./demonym.ts";
import { HOLDER, isStyle, isTitle, type Phrase, pastArticles, phraseAt, type Titled, titleAt } from "./phrase.ts";

interface Office extends Titled {
  /** The index of the word after the office and what it is of. */
  readonly last: number;
}

/** A title without a name, with what it is of: `the Amir of Kuwait`, `Patriarch of the Georgian Orthodox Church`. */
function officeIn(words: readonly string[], from: number): Office | undefined {
  const title = titleAt(words, pastArticles(words, from));
  if (!title.words.some((word) => HOLDER.test(word.toLowerCase()))) return undefined;
  const isOf = words[title.end] === "of";
  if (!isOf && !words.slice(from, title.end).includes("of")) return { ...title, last: title.end };
  let last = isOf ? title.end + 1 : title.end;
  while (/^(the|of|\p{Lu}[\p{L}’'-]*)$/u.test(words[last] ?? "") && !isTitle(words[last])) last++;
  return { ...title, last };
}

/** Where a title without a name ends; undefined where none stands there. */
export const officeAt = (words: readonly string[], from: number): number | undefined => officeIn(words, from)?.last;

/** One person by office and then by name: `the Ecumenical Patriarch of Constantinople, Bartholomew I`. */
export function appositionAt(words: readonly string[], from: number): Phrase | undefined {
  const office = officeIn(words, from);
  if (office === undefined || words[office.last] !== ",") return undefined;
  const named = phraseAt(words, office.last + 1, true);
  if (named === undefined || !named.title.split(" ").every((word) => word === "" || isStyle(word))) return undefined;
  const owner = named.owner ?? office.owner;
  return { ...named, title: office.words.join(" "), ...(owner !== undefined && { owner }) };
}

/** Somebody's kin by what they are to a person who is named and was not there: `the wife of Prime Minister Anwar`. */
export function kinAt(words: readonly string[], from: number): number | undefined {
  const at = pastArticles(words, from);
  if (!KIN.test(words[at] ?? "") || words[at + 1] !== "of") return undefined;
  return phraseAt(words, at + 2, true)?.end;
}
const KIN =
  /^(wife|widow|husband|widower|sons?|daughters?|mother|father|parents|brothers?|sisters?|family|children|relatives|survivors)$/;

/** Those of one office with their names in brackets: `the Foreign Ministers of Australia (Payne) and India (Jaishankar)`. */
export function bracketedAt(
  words: readonly string[],
  from: number,
): { readonly phrases: readonly Phrase[]; readonly end: number } | undefined {
  const start = pastArticles(words, from);
  const plural = words
    .slice(start, start + FURTHEST)
    .findIndex((word) => /^(Ministers|Presidents|Premiers)$/.test(word));
  const last = start + plural;
  if (plural < 0 || words[last + 1] !== "of") return undefined;
  const title = words
    .slice(start, last + 1)
    .filter(isTitle)
    .join(" ")
    .replace(/s$/, "");
  const phrases: Phrase[] = [];
  let [end, at] = [last + 2, last + 2];
  for (;;) {
    while (/^(the|and|,)$/.test(words[at] ?? "")) at++;
    const owned = ownerAt(words, at);
    const open = at + (owned?.length ?? 0);
    const named = words[open] === "(" ? phraseAt(["Minister", ...words.slice(open + 1)], 0, false) : undefined;
    if (owned === undefined || named === undefined || words[open + named.end] !== ")") break;
    end = open + named.end + 1;
    at = end;
    phrases.push({ ...named, title, owner: owned.slug, end });
  }
  return phrases.length === 0 ? undefined : { phrases, end };
}
const FURTHEST = 5;
