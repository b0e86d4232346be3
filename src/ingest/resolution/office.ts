/** Offices without a name beside them, and whom they or a tie of kin lead to. */
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
