/** One person as a phrase names them: whose office, which title, what name, where in the words it ends. */
import { ownerAt, regionAt } from "./demonym.ts";
import { ALSO_SURNAMES, LOWER_TITLES, STANDINGS, TITLE_WORDS } from "./title.ts";

export interface Phrase {
  /** As written, without titles and brackets. */
  readonly name: string;
  /** As written, standings and owners left out: `Prime Minister`; empty where there is none. */
  readonly title: string;
  /** `elect`, `acting`, `former` and the like. */
  readonly standing: readonly string[];
  /** The Historian's slug that the phrase itself gives, `-` for an organisation; absent where it gives none. */
  readonly owner?: string;
  /** The owner as written where it is a part of the country: `Kurdish Regional`. */
  readonly region?: string;
  readonly plural: boolean;
  /** The index of the word after it. */
  readonly end: number;
}

const PARTICLES = new Set(
  "al el bin ben ibn bint de la las los del della dos das do da di du van von av der den ten ter y e ul d' af zu zum zur arap abu ould dit Al".split(
    " ",
  ),
);
const SUFFIX = /^(Jr\.?|Sr\.?|2nd|3rd|[IVX]+)$/;
const INITIAL = /^\p{Lu}\.(\p{Lu}\.)*$/u;
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$|^(al|el|ul|an|as|ar|ad|d['’]|bin|al-|de)[-'’]?\p{Lu}[\p{L}'’-]*$/u;
/** Words with a capital that begin something else than a name. */
const NO_NAME = new Set(
  `NATO UN U.N. EU U.S. G-8 G8 OAS Mrs. Ambassador Congress Parliament Council Conference Summit Ministers Minister Meeting Embassy University Also He She Both The Signed Addressed Attended Visited Met Discussed In On At Washington Geneva Cold World War Middle East`.split(
    " ",
  ),
);
/** A title needs a word for whoever holds it. */
export const HOLDER =
  /^(vice|president|prime|minister|premier|chancellor|taoiseach|king|queen|emper|empress|pope|sultan|amir|emir|shah|prince|regent|duke|duchess|chair|chief|leader|head|secretar|general|representative|envoy|commissioner|director|advis|counsel|councill?or|speaker|governor|ambassador|coordinator|commander|comandante|prosecutor|heir|marshal|colonel|admiral|lieutenant|major|brigadier|captain|cardinal|archbishop|bishop|patriarch|rever|she[iy]kh?|shaikh|lord|lady|sir|dr|dame|viscount|holiness|highness|excellency|senator|congress(wo)?man|member|mayor|judge|justice|attorney|administrator|aide|co-chair|under-?secretary|gen\.|amb\.|mrs?\b|ms\b|negotiator|viceroy|generals|majesty|candidate)/;
/** What no person is called, titled or not. */
const BODY = /\b(Church|Front|Presidency|Movement|Party|Government|Authority|Coalition|Commission)\b/;
/** What ends the name of a group of states or people: `of the Central American Republics`. */
const GROUP =
  /^(Republics?|States|System|Delegation|Leaders|Council|Nations|Countries|Members?|Union|American|Atlantic|Assembly|Initiative|Dialogue|Treaty|Agreement|Organization|Institute|Association|Partnership|Corporation|Program|Programme|Forum|Network)$/;
const isBody = (name: readonly string[], next = ""): boolean =>
  BODY.test(name.join(" ")) || GROUP.test(name.at(-1) ?? "") || GROUP.test(next) || PLURAL.test(next.toLowerCase());
/** Bodies and places that read like a name of two words. */
const NO_PERSON =
  /\b(Church|Presidency|Front|Party|Union|Authority|Movement|Group|Government|Force|Forces|Army|Command|Center|Centre|Crossing|Corps|Alliance|Coalition|Commission|Bank|Fund|Agency|Organization|Institute|House|Hall|Palace|Base|Camp|Park|Team|Family|Court|Republic|Republics|States|Community|Society|Association|Initiative|Dialogue|Treaty|Agreement|Support|Mission|Corporation|Company|Board|Day|Week|Nations|Africa|America|Americas|Asia|Europe|Kong|City|Island|Islands|Security|Trust|Chamber|Partnership)\b/;
const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)$/;
const PLURAL =
  /^(presidents|premiers|chancellors|kings|queens|emperors|generals|princes|chairmen|ministers|secretaries|ambassadors|senators|amirs|candidates)$/;

/** Words and marks; commas, semicolons and brackets stand alone, and so do sentence ends. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/([,;:()[\]])/g, " $1 ")
    .replace(/\.(?=\s*$)/, " .")
    .trim()
    .split(/\s+/);

const bare = (word: string): string => word.replace(/['’]s$/, "");
/** A style of address, which stands before an office too. */
export const isStyle = (word: string | undefined): boolean =>
  /^(Holiness|Majesty|Highness|Excellency)$/.test(word ?? "");
export const isTitle = (word: string | undefined): boolean =>
  word !== undefined &&
  ((/^\p{Lu}/u.test(word) && [word, bare(word)].some((one) => TITLE_WORDS.has(one.toLowerCase()))) ||
    LOWER_TITLES.has(word));
const isName = (word: string | undefined): boolean =>
  word !== undefined && NAME_WORD.test(word) && !/^U\.S\.?$/.test(word);

export interface Titled {
  readonly words: readonly string[];
  readonly owner?: string;
  readonly region?: string;
  readonly end: number;
}

/** Past the letters that a body goes by: `International Atomic Energy Agency (IAEA) Director General`. */
const pastBrackets = (words: readonly string[], at: number): number =>
  words[at] === "(" && words[at + 2] === ")" ? at + 3 : at;

/** The run of title words from a place: owners before and inside it, `of`, `for` and `and` between. */
export function titleAt(words: readonly string[], from: number): Titled {
  const title: string[] = [];
  let owner: string | undefined;
  let region: string | undefined;
  let at = from;
  let guard = 0;
  while (at < words.length && guard++ < 40) {
    const word = words[at] ?? "";
    const owned = ownerAt(words, at);
    const past = owned === undefined ? at : pastBrackets(words, at + owned.length);
    if (owned !== undefined && (isTitle(words[past]) || (title.length === 0 && ownerAt(words, past)))) {
      owner = owned.slug;
      region = regionAt(words, at);
      at = past;
      continue;
    }
    if (isTitle(word) || (title.length > 0 && /^(elect|designate|designated)$/.test(word))) {
      title.push(word);
      at++;
      continue;
    }
    // `His Holiness the Dalai Lama`, `His Majesty the King`.
    if (/^(the|The)$/.test(word) && isStyle(title.at(-1)) && isTitle(words[at + 1])) {
      at++;
      continue;
    }
    if (/^(of|for|to)$/.test(word) && title.length > 0) {
      const relations = /^for Relations with States /.exec(words.slice(at, at + 5).join(" "));
      if (relations !== null) {
        title.push(...words.slice(at, at + 4));
        at += 4;
        continue;
      }
      const step = /^(the|The)$/.test(words[at + 1] ?? "") ? 2 : 1;
      const place = ownerAt(words, at + step);
      if (isTitle(words[at + step])) {
        title.push(...words.slice(at, at + step));
        at += step;
        continue;
      }
      const seat = [1, 2].find(
        (length) =>
          words.slice(at + step, at + step + length).every((part) => isName(part) && !isTitle(part)) &&
          isTitle(words[at + step + length]),
      );
      if (word === "of" && place === undefined && seat !== undefined) {
        at += step + seat;
        continue;
      }
      if (
        place !== undefined &&
        (isName(words[at + step + place.length]) || isTitle(words[at + step + place.length]))
      ) {
        if (word !== "for") {
          owner ??= place.slug;
          region ??= regionAt(words, at + step);
        } else title.push(...words.slice(at, at + step + place.length));
        at += step + place.length;
        continue;
      }
    }
    if (word === "and" && title.length > 0 && isTitle(words[at + 1]) && title.at(-1) !== undefined) {
      title.push("and");
      at++;
      continue;
    }
    break;
  }
  return {
    ...{ words: title, end: at },
    ...(owner !== undefined && { owner }),
    ...(region !== undefined && { region }),
  };
}

/** Bodies whose head is named after them: `Labour Party leader Miliband`, `National League for Democracy leader`. */
const LED =
  /^(leader|Leader|Chair|Chairman|Chairwoman|Chairperson|Chair-Designate|President|Secretary-General|Secretary|Crown|Representative|Commissioner|Special|Speaker|Director|Chief|General)$/;
const MOST = 7;

/** The place of the title after a body's name that is not known as such; the place itself where no body stands there. */
function afterBody(words: readonly string[], from: number): number {
  const bodily = /^(National|People['’]s|Communist|Central|Supreme|Opposition)$/.test(words[from] ?? "");
  if ((isTitle(words[from]) && !bodily) || ownerAt(words, from) !== undefined) return from;
  for (let at = from; at < words.length && at - from < MOST; at++) {
    const word = words[at] ?? "";
    if (at > from && pastBrackets(words, at) > at) {
      at = pastBrackets(words, at) - 1;
      continue;
    }
    if (at > from && LED.test(word)) {
      const title = titleAt(words, at);
      const named = isName(words[title.end]) && !isTitle(words[title.end]);
      return named && !/^(for|of|the|on)$/.test(words[at - 1] ?? "") ? at : from;
    }
    if (!/^\p{Lu}[\p{L}\p{N}’'-]*$/u.test(word) && !(at > from && /^(for|of|the|on)$/.test(word))) return from;
  }
  return from;
}

interface Named {
  readonly words: readonly string[];
  readonly end: number;
}

function nameAt(words: readonly string[], from: number): Named {
  const name: string[] = [];
  let at = from;
  while (at < words.length) {
    const word = words[at] ?? "";
    const next = words[at + 1];
    if (name.length > 0 && SUFFIX.test(word)) name.push(word);
    else if (word === "," && name.length > 0 && /^(Jr\.?|Sr\.?|3rd|2nd)$/.test(next ?? "")) {
      name.push(next ?? "");
      at++;
    } else if (word === "(" && name.length > 0 && words[at + 2] === ")" && isName(next)) at += 2;
    else if (INITIAL.test(word)) name.push(word);
    else if (PARTICLES.has(word) && (isName(next) || PARTICLES.has(next ?? ""))) name.push(word);
    else if (/^(al|el|Al)-$/.test(word) && isName(next)) name.push(word);
    else if (
      isName(word) &&
      !NO_NAME.has(word) &&
      !(MONTH.test(word) && (/^\d/.test(next ?? "") || (name.length > 0 && word !== "May"))) &&
      !(name.length > 0 && ownerAt(words, at) && isTitle(words[at + (ownerAt(words, at)?.length ?? 1)]))
    ) {
      if (
        name.length > 0 &&
        isTitle(word) &&
        !ALSO_SURNAMES.has(word.toLowerCase()) &&
        /^(President|Prime|Foreign|Minister|Chancellor)$/.test(word)
      )
        break;
      name.push(word.replace(/['’]s$/, ""));
      if (/\p{Ll}{2,}\.$/u.test(word) && !/^(Jr|Sr|St)\.$/.test(word)) {
        at++;
        break;
      }
    } else break;
    at++;
  }
  return {
    words: name.map((word) => (/\p{Ll}{2,}\.$/u.test(word) && !/^St\./.test(word) ? word.slice(0, -1) : word)),
    end: at,
  };
}

/** A surname that has lost its capital: `Foreign Minister enscher.` */
function beheadedAt(words: readonly string[], { words: title, end }: Titled): Named {
  const [word = "", next = "."] = words.slice(end, end + 2);
  const stands = /^(President|Minister|Chancellor|Premier|Secretary|King)$/.test(title.at(-1) ?? "") && MARK.test(next);
  const isSurname = /^\p{Ll}{6,}$/u.test(word) && !isTitle(word) && !NO_SURNAME.test(word);
  return stands && isSurname ? { words: [word], end: end + 1 } : { words: [], end };
}
const MARK = /^([.,;]|and)$/;
/** What follows a title in lower case. */
const NO_SURNAME =
  /(s|ed|ing|ly)$|^(designate|nominee|himself|herself|meeting|summit|during|before|between|private|candidate|counterpart|residence)$/;

const ARTICLE = /^(the|The|then|his|His|Hi|Her|her|Their|also|both|separately|newly|elected|U\.S\.-backed|late|All)$/;
export function pastArticles(words: readonly string[], from: number): number {
  let at = from;
  while (ARTICLE.test(words[at] ?? "")) at++;
  return at;
}

/**
 * The person named from a place in the words on, undefined where there is none.
 * A name without a title counts only where it has two words and `untitled` allows it.
 */
export function phraseAt(words: readonly string[], from: number, untitled: boolean): Phrase | undefined {
  let at = pastArticles(words, from);
  if (untitled) at = afterBody(words, at);
  const title = titleAt(words, at);
  let titled = [...title.words];
  let name = nameAt(words, title.end);
  if (name.words.length === 0) name = beheadedAt(words, title);
  const last = titled.at(-1)?.toLowerCase() ?? "";
  const surname = titled.findLastIndex((word, index) => index > 0 && ALSO_SURNAMES.has(word.toLowerCase()));
  const ends = surname > 0 && (surname === titled.length - 1 || titled[surname + 1] === "and");
  if (ends && /^(minister|president|premier|secretary|chancellor|king)$/i.test(titled[surname - 1] ?? "")) {
    const at = words.indexOf(titled[surname] ?? "", from);
    if (name.words.length === 0 || surname < titled.length - 1) {
      titled = titled.slice(0, surname);
      name = nameAt(words, at);
    }
  }
  if (/^(earl|duke|prince)$/.test(last) && name.words.length === 0) return undefined;
  const ownedTrailing = trailingOwner(words, name.end);
  if (name.words.length === 0 || isBody(name.words) || PLURAL.test((words[name.end] ?? "").toLowerCase()))
    return undefined;
  if (titled.length === 0) {
    const owned = ownerAt(words, title.end);
    if (
      !untitled ||
      name.words.length < 2 ||
      NO_PERSON.test(name.words.join(" ")) ||
      isBody(name.words, words[name.end]) ||
      (owned !== undefined && title.owner === undefined)
    )
      return undefined;
  }
  const lower = titled.map((word) => word.toLowerCase());
  if (titled.length > 0 && !lower.some((word) => HOLDER.test(word))) return undefined;
  const isStanding = (word: string) => (STANDINGS as readonly string[]).includes(word.toLowerCase());
  const owner = ownedTrailing?.slug ?? title.owner;
  const region = ownedTrailing === undefined ? title.region : ownedTrailing.region;
  return {
    name: name.words.join(" "),
    title: titled
      .filter((word) => !isStanding(word))
      .join(" ")
      .replace(/ and$/, ""),
    standing: lower.filter(isStanding),
    plural: lower.some((word) => PLURAL.test(word)) && !/affairs|council of ministers/.test(lower.join(" ")),
    end: ownedTrailing?.end ?? name.end,
    ...(owner !== undefined && { owner }),
    ...(region !== undefined && { region }),
  };
}

/** `of Jordan`, `of the Ivory Coast`, `(India)` after a name. */
function trailingOwner(
  words: readonly string[],
  at: number,
): { readonly slug: string; readonly region?: string; readonly end: number } | undefined {
  if (!/^(of|from)$/.test(words[at] ?? "")) return undefined;
  const step = /^the$/i.test(words[at + 1] ?? "") ? 2 : 1;
  const owned = ownerAt(words, at + step);
  if (owned === undefined) return undefined;
  const region = regionAt(words, at + step);
  return { slug: owned.slug, end: at + step + owned.length, ...(region !== undefined && { region }) };
}
