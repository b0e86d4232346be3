/** Whom a text of remarks says a traveller met or was with: clauses, what each says was done, and the persons listed after it. */
import { ownerAt } from "./demonym.ts";
import { appositionAt, bracketedAt, kinAt, officeAt } from "./office.ts";
import { type Phrase, phraseAt, wordsOf } from "./phrase.ts";
import { CLAUSES, type ClauseRule, GATHERING_ALONE, MEETING_ALONE, NAMED_ALONE } from "./remarks.grammar.ts";
import { mendTitles } from "./title.ts";

export interface Met extends Phrase {
  /** NAMED: as whoever invited or was visited before, without a word of a meeting. */
  readonly encounter: "DIRECT" | "CO_ATTENDED" | "NAMED";
  /** Counted from 1. */
  readonly sentence: number;
  /** The owner of the person before in the same list, where this one has none. */
  readonly before?: string;
  /** Received the traveller, by the verb. */
  readonly host: boolean;
  /** The traveller joined them, so one of the traveller's own side is a companion. */
  readonly joined: boolean;
}

export interface Reading {
  readonly met: readonly Met[];
  /** What the text says was done, whether or not it names anybody. */
  readonly did: ReadonlySet<"DIRECT" | "CO_ATTENDED">;
  /** The slug-less name of a president or vice president who was accompanied. */
  readonly accompanied?: string;
}

const ABBREVIATION =
  /(?:\b(?:Jr|Sr|St|Gen|Dr|Mr|Mrs|Ms|Amb|Gov|Sen|Rep|Lt|Col|No|Mt|Ft|vs|[A-Z])|\b[A-Z]\.[A-Z]|U\.[SKN])\.$/;
const VERB =
  /^(Met|Also|Attended|Addressed|Visited|Discussed|Signed|Left|Returned|Departed|Arrived|In|On|Accompanied|Stopped|Delivered|Participated|Conferred|He|She|The|With|Toured|Laid|Inspected|Audience|Received|Briefed|Private|State|Official)\b/;

/** Sentences; an initial or `Jr.` ends none, unless a verb follows that begins one. */
function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]['"”’)\]]*\s+(?=[\p{Lu}“"'[(])/gu)) {
    const to = match.index + match[0].length;
    const head = text.slice(from, match.index + 1);
    if (ABBREVIATION.test(head) && !(VERB.test(text.slice(to)) && /U\.[SKN]\.$|Jr\.$/.test(head))) continue;
    found.push(text.slice(from, to).trim());
    from = to;
  }
  if (from < text.length) found.push(text.slice(from).trim());
  return found.filter((sentence) => sentence !== "");
}

const SEPARATOR =
  /^(,|and|with|also|then|as|well|including|later|separately|by|subsequently|afterwards?|together|informally|briefly|privately)$/;
const DAY = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;
const HEADS =
  /^(officials?|leaders?|ministers?|representatives?|personnel|members?|troops|groups?|students?|delegations?|delegates|authorities|others?|figures?|executives?|staff|diplomats?|ambassadors?|parliamentarians?|people|families|family|refugees|activists|officers?|governments?|leadership|counterparts?|heads|ministers|presidents|chiefs|community|cabinet|foreign|citizens|society|partners|survivors|employees|entrepreneurs|press|council|party|parties|commission|women|children|veterans|workers|politicians|legislators|negotiators|prime|participants|experts)$/i;

interface Item {
  readonly phrase?: Phrase;
  readonly end: number;
}

/** People without names (`senior Israeli officials`, `the Foreign Ministers of A, B and C`): where they end, undefined where there are none. */
function unnamedAt(words: readonly string[], from: number): number | undefined {
  let at = from;
  while (at < words.length && at - from < 12 && !/^[,;.:()[\]]$/.test(words[at] ?? "")) {
    if (HEADS.test((words[at] ?? "").replace(/['’]s?$/, ""))) {
      const next = words[at + 1] ?? "";
      if (!HEADS.test(next)) return /^(of|from|in|for)$/.test(next) ? countriesFrom(words, at + 1) : at + 1;
    } else if (
      /^[\p{Ll}-]+ed$/u.test(words[at] ?? "") &&
      !/^(united|allied|retired|elected|displaced|wounded|selected|newly|injured|released|armed)$/.test(words[at] ?? "")
    ) {
      return undefined;
    } else if (
      /^(to|during|about|regarding|on|at|while|after|before|with|met|attend|address|sign|discuss|participate|join|hold|host)$/.test(
        words[at] ?? "",
      )
    )
      return undefined;
    at++;
  }
  return undefined;
}

/** After `of`: countries, organisations and other words up to the next that begins a person or an end. */
function countriesFrom(words: readonly string[], from: number): number {
  let at = from + 1;
  while (at < words.length) {
    const word = words[at] ?? "";
    const owned = ownerAt(words, at);
    if (owned !== undefined && phraseAt(words, at, false) === undefined) at += owned.length;
    else if (/^(,|and|the|of|other)$/.test(word) && phraseAt(words, at + 1, false) === undefined) at++;
    else if (/^\p{Lu}/u.test(word) && phraseAt(words, at, false) === undefined) at++;
    else if (word === "on" && ownerAt(words, at + 1) !== undefined) at++;
    else break;
  }
  return at;
}

function itemAt(words: readonly string[], at: number, untitled: boolean): Item | undefined {
  const kin = kinAt(words, at);
  if (kin !== undefined) return { end: kin };
  const phrase = phraseAt(words, at, untitled) ?? appositionAt(words, at);
  if (phrase !== undefined) return { phrase, end: phrase.end };
  const owned = ownerAt(words, at);
  const unnamed = unnamedAt(words, at) ?? officeAt(words, at);
  if (unnamed !== undefined) return { end: unnamed };
  if (owned !== undefined && /^(,|and|;|\.)$/.test(words[at + owned.length] ?? ".")) return { end: at + owned.length };
  return undefined;
}

/** Past commas, `and` and the like, and the days of meetings: `July 16 ,`. */
function pastSeparators(words: readonly string[], from: number): number {
  let at = from;
  for (;;) {
    if (SEPARATOR.test(words[at] ?? "")) at++;
    else if (/^on$/.test(words[at] ?? "") && DAY.test(words[at + 1] ?? "")) at++;
    else if (at > from - 1 && DAY.test(words[at] ?? "") && /^\d+$/.test(words[at + 1] ?? "")) at += 2;
    else return at;
  }
}

/** The persons of a list that begins at a word; a semicolon only parts it where a title follows. */
function listFrom(
  words: readonly string[],
  from: number,
  surnames: ReadonlySet<string>,
): { readonly phrases: readonly Phrase[]; readonly end: number } {
  const phrases: Phrase[] = [];
  let at = from;
  let plural: Phrase | undefined;
  let unnamed = false;
  while (at < words.length) {
    let step = pastSeparators(words, at);
    const parted = words[step] === ";";
    if (parted) step = pastSeparators(words, step + 1);
    if (phrases.length > 0 && step === at && !(unnamed && phraseAt(words, at, false) !== undefined)) {
      const country = words[at] === "(" ? words.indexOf(")", at) : -1;
      if (country > 0 && country - at <= 5) {
        at = country + 1;
        continue;
      }
      break;
    }
    const bare = plural !== undefined || surnames.has(words[step] ?? "") ? bareAt(words, step) : undefined;
    const bracketed = bracketedAt(words, step);
    if (bracketed !== undefined) {
      phrases.push(...bracketed.phrases);
      at = bracketed.end;
      continue;
    }
    const item = (surnames.has(words[step] ?? "") ? bare : undefined) ?? itemAt(words, step, !parted) ?? bare;
    if (item === undefined || (parted && item.phrase === undefined)) break;
    if (item.phrase !== undefined) {
      if (item.phrase.plural) plural = item.phrase;
      else if (item.phrase.title !== "") plural = undefined;
      phrases.push(
        plural !== undefined
          ? { ...item.phrase, title: singular(plural.title), ...inherited(plural, item.phrase) }
          : item.phrase,
      );
    }
    unnamed = item.phrase === undefined;
    at = item.end;
  }
  return { phrases, end: Math.max(at, from) };
}

const ownedBy = ({ owner, region }: Phrase) => ({
  ...(owner !== undefined && { owner }),
  ...(region !== undefined && { region }),
});
const inherited = (plural: Phrase, own: Phrase) => ({
  standing: plural.standing,
  ...(own.owner === undefined && plural.owner !== undefined && own !== plural && ownedBy(plural)),
});
const singular = (title: string): string =>
  title
    .replace(/Secretaries\b/, "Secretary")
    .replace(/s$/, "")
    .replace(/Chairmen$/, "Chairman");

/** A bare surname in a list whose title stood in the plural. */
function bareAt(words: readonly string[], at: number): Item | undefined {
  const phrase = phraseAt(["President", ...words.slice(at)], 0, false);
  return phrase === undefined
    ? undefined
    : { phrase: { ...phrase, title: "", end: phrase.end + at - 1 }, end: phrase.end + at - 1 };
}

/** What every sentence says; persons met in order of mention, each once in a sentence. */
export function readRemarks(text: string): Reading {
  const met: Met[] = [];
  const did = new Set<"DIRECT" | "CO_ATTENDED">();
  let accompanied: string | undefined;
  const surnames = new Set<string>();
  sentencesOf(mendTitles(text)).forEach((sentence, index) => {
    const words = wordsOf(sentence);
    accompanied ??= /\b(?:[Aa]cc?o+mpanied|[Jj]oined|[Ss]upported) (?:Vice )?President(?:-elect)? (\w+)/.exec(
      sentence,
    )?.[1];
    const take = (rule: ClauseRule, phrases: readonly Phrase[]) => {
      const { encounter } = rule;
      let before: string | undefined;
      for (const phrase of phrases) {
        const known = surnames.has(phrase.name);
        if (encounter === "DIRECT" || (encounter !== undefined && (phrase.title !== "" || known || rule.untitled)))
          met.push({
            ...phrase,
            ...{ encounter, sentence: index + 1, host: rule.host ?? false, joined: rule.joined ?? false },
            ...(before !== undefined && { before }),
          });
        before = phrase.owner ?? before;
        surnames.add(phrase.name.split(" ").at(-1) ?? "");
      }
    };
    const listed = index === 0 ? listAlone(words) : undefined;
    if (listed !== undefined) {
      did.add("DIRECT");
      take(NAMED_ALONE, listed);
      return;
    }
    if (index === 0 && GATHERING_ALONE.test(sentence)) did.add("CO_ATTENDED");
    if (MEETING_ALONE.test(sentence)) did.add("DIRECT");
    let at = 0;
    while (at < words.length) {
      const found = ruleAt(words, at);
      if (found === undefined) {
        at++;
        continue;
      }
      const { rule, end } = found;
      if (rule.encounter !== undefined && rule.encounter !== "NAMED") did.add(rule.encounter);
      if (rule.encounter === "DIRECT") take(rule, subjectBefore(words, at));
      if (!rule.names) {
        at = end;
        continue;
      }
      const list = listFrom(words, end, surnames);
      take(rule, list.phrases);
      at = Math.max(list.end, end);
    }
  });
  return { met: unique(met), did, ...(accompanied !== undefined && { accompanied }) };
}

/** Who does the meeting, where the text says so: `President Nixon met with the Emperor`. */
function subjectBefore(words: readonly string[], verb: number): readonly Phrase[] {
  for (let from = Math.max(0, verb - LONGEST_SUBJECT); from < verb; from++) {
    if (from > 0 && !/^[;,.)]$/.test(words[from - 1] ?? "")) continue;
    const phrase = phraseAt(words, from, false);
    if (phrase?.end === verb) return [phrase];
  }
  return [];
}
const LONGEST_SUBJECT = 6;

/** A text that is nothing but persons, its verb lost. */
function listAlone(words: readonly string[]): readonly Phrase[] | undefined {
  const first = phraseAt(words, 0, false) ?? (words[1] === "and" ? bareAt(words, 0)?.phrase : undefined);
  if (first === undefined) return undefined;
  const list = listFrom(words, 0, new Set([first.name]));
  return list.phrases.length > 0 && /^\.?$/.test(words[list.end] ?? "") ? list.phrases : undefined;
}

function ruleAt(words: readonly string[], at: number): { readonly rule: ClauseRule; readonly end: number } | undefined {
  const rest = words.slice(at).join(" ");
  for (const rule of CLAUSES) {
    const match = rule.pattern.exec(rest);
    if (match === null) continue;
    return { rule, end: at + match[0].trim().split(/\s+/).length };
  }
  return undefined;
}

/** Two of one surname in one list, each by an office: the Prime Minister and the Foreign Minister of one house. */
const areTwo = (one: Met, other: Met): boolean =>
  one.sentence === other.sentence &&
  one.encounter === other.encounter &&
  one.title !== "" &&
  other.title !== "" &&
  one.title !== other.title;

/** One who was met is not listed again as present. */
const unique = (met: readonly Met[]): readonly Met[] =>
  met.filter(
    (one, index) =>
      !met.some(
        (other, place) =>
          other.name === one.name &&
          other.owner === one.owner &&
          !areTwo(one, other) &&
          (other.encounter === "DIRECT" && one.encounter !== "DIRECT"
            ? place !== index
            : place < index && other.encounter === one.encounter),
      ),
  );
