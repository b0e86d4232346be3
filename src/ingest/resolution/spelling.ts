/** When two parts of names can be spellings of one: romanisations, nicknames, slips. */
import { editDistance } from "./title.ts";

/** Names that stand for each other in these sources, each line one; folded. */
const SAME_GIVEN: readonly (readonly string[])[] = [
  "anthony antony tony",
  "james jimmy jim",
  "willem wim",
  "rudolphus ruud",
  "costas kostas konstandinos constantine konstantinos konstandions",
  "william bill will",
  "joseph joe jose",
  "michael mike mikheil mikhail micheal",
  "robert bob",
  "thomas tom",
  "john jack johnny johnnie",
  "george georgios giorgos yorgos",
  "edward ted eddie",
  "alexander aleksandar aleksander alexandr oleksandr alejandro",
  "peter petar pedro",
  "charles carlos",
  "henry enrique",
  "nicholas nicolas nikos nicos",
  "mohammed muhammad mohamed mohammad muhammed mohamad mohd mohamud",
  "benjamin binyamin benyamin bibi",
  "serge serzh sergei sergey",
  "yasser yasir",
  "jacob yaakov",
  "christopher chris",
  "giuliano guiliano",
  "andrew andreas",
  "philip philippe felipe",
  "ludwig luis louis",
  "isaac yitzhak itzhak",
].map((line) => line.split(" "));

/** The first of a line, by each of its names. */
export const GIVEN = new Map(SAME_GIVEN.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

const cache = new Map<string, string>();

/** One spelling for the romanisations of one sound. */
export function romanised(part: string): string {
  const known = cache.get(part);
  if (known !== undefined) return known;
  const made = part
    .replace(/(?<=[aeiou])y(?=[eo]va?$)/, "")
    .replace(/aye(?=d$)/, "ay")
    .replace(/(sch|sh|zh|ch|cz|tch|tsh)/g, "s")
    .replace(/kh|gh/g, "h")
    .replace(/ph/g, "f")
    .replace(/([dt])h/g, "$1")
    .replace(/x/g, "ks")
    .replace(/q|ck|c/g, "k")
    .replace(/w/g, "v")
    .replace(/z/g, "s")
    .replace(/ou|oo|ue/g, "u")
    .replace(/oe/g, "o")
    .replace(/ae/g, "a")
    .replace(/ee|ie|ei|ai|ay|y/g, "i")
    .replace(/(?<=.)j/g, "i")
    .replace(/(.)\1+/g, "$1");
  cache.set(part, made);
  return made;
}

const lettersOf = (text: string): string => [...text].toSorted().join("");
const skeleton = (text: string): string => text.replace(/[aeiou]/g, "");

const compared = new Map<string, Map<string, boolean>>();

/** Whether two parts of names can be spellings of one. */
export function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  let row = compared.get(a);
  if (row === undefined) {
    row = new Map();
    compared.set(a, row);
  }
  let same = row.get(b);
  if (same === undefined) {
    same = areSpellings(a, b);
    row.set(b, same);
  }
  return same;
}

function areSpellings(a: string, b: string): boolean {
  const [x, y] = [romanised(a), romanised(b)];
  if (x === y) return true;
  const given = GIVEN.get(a);
  if (given !== undefined && given === GIVEN.get(b)) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 4) return false;
  if (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 3) return true;
  if (long.length >= 6 && /^(al|el)/.test(long) && long.slice(2) === short) return true;
  if (/^(ben|bin)/.test(long) && long.slice(3) === short) return true;
  if (Math.min(a.length, b.length) >= 7 && a[0] === b[0] && editDistance(a, b) <= 1) return true;
  const distance = editDistance(x, y);
  if (short.length <= 5) return distance <= 1 && x[0] === y[0] && skeleton(x) === skeleton(y);
  if (distance <= 1) return x[0] === y[0] || short.length >= 8;
  return distance <= 2 && x[0] === y[0] && (short.length >= 8 || skeleton(x) === skeleton(y));
}

/** `Vicinio` and `Vinicio`, but `Ronald` and `Roland` too: the same letters in another order. */
export const isShuffled = (a: string, b: string): boolean =>
  a !== b && a.length >= 6 && a[0] === b[0] && lettersOf(a) === lettersOf(b);

/** Spellings of one beyond doubt: of one sound, nicknames, one other vowel. `Marian` and `Marina` are not, nor are `Mario` and `Maria`. */
export function isSureSpelling(a: string, b: string): boolean {
  const [x, y] = [romanised(a), romanised(b)];
  if (x === y || `${x}s` === y || x === `${y}s`) return true;
  const given = GIVEN.get(a);
  if (given !== undefined && given === GIVEN.get(b)) return true;
  const [end, other] = [x.at(-1), y.at(-1)];
  const isOneVowel = skeleton(x) === skeleton(y) && editDistance(x, y) <= 1 && lettersOf(x) !== lettersOf(y);
  return isOneVowel && x.length === y.length && x[0] === y[0] && (end === other || end === "e" || other === "e");
}
