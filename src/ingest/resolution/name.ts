/** When two written names can be one person's: romanisations, initials, nicknames, order and left-out parts. */
import { fold } from "../../api/fold.ts";
import { GIVEN, isShuffled, isSureSpelling, romanised, samePart } from "./spelling.ts";
import { editDistance } from "./title.ts";

export interface Name {
  /** As written. */
  readonly text: string;
  /** Folded parts that carry meaning, particles left out. */
  readonly parts: readonly string[];
  /** `ii`, `xxiii`: regnal numbers. */
  readonly number?: string;
  /** `jr`, `3rd`: younger bearers of the same name. */
  readonly younger?: string;
  /** `Isa bin Salman`: what follows the first part is the father's, so without the first it is not this person's. */
  readonly patronymic: boolean;
}

const PARTICLE = new Set(
  "al el ul bin ben ibn ould bint de la las los del della dos das do da di du van von der den ten ter y e d arap abu haji hadj sheikh dr seri dato u".split(
    " ",
  ),
);
const NUMBER = /^[ivx]+$/;
const JOINED = new Set(["abd", "abdel", "abdul", "abdal", "abdur"]);

const read = new Map<string, Name>();

/** A name's parts; `Abdel Fattah` and `Abdelfattah` are alike, particles and honorifics carry nothing. */
export function nameOf(text: string): Name {
  const known = read.get(text);
  if (known !== undefined) return known;
  const made = partsOf(text);
  read.set(text, made);
  return made;
}

function partsOf(text: string): Name {
  const words = fold(text.replace(/[’‘`]/g, "'"))
    .replace(/\b(jr|sr)\./g, "$1")
    .replace(/\bd'/g, "d")
    .replace(/'/g, "")
    .split(/[\s\-,.]+/)
    .filter((word) => word !== "");
  const parts: string[] = [];
  let number: string | undefined;
  let younger: string | undefined;
  words.forEach((word, index) => {
    if (/^(jr|sr|2nd|3rd)$/.test(word)) younger = word === "sr" ? undefined : "jr";
    else if (index > 0 && NUMBER.test(word)) number = word;
    else if (parts.length > 0 && JOINED.has(parts.at(-1) ?? "")) {
      if (/^(al|el|ul|ur|ar)$/.test(word)) return;
      parts[parts.length - 1] = `abdel${word}`;
    } else if (PARTICLE.has(word)) return;
    else parts.push(word);
  });
  return {
    text,
    parts: parts.length > 0 ? parts : words,
    patronymic: /^\S+ (bin|ben|ibn|bint) /i.test(text),
    ...(number !== undefined && { number }),
    ...(younger !== undefined && { younger }),
  };
}

const isInitial = (part: string): boolean => part.length === 1;
const partFits = (a: string, b: string): boolean => samePart(a, b) || ((isInitial(a) || isInitial(b)) && a[0] === b[0]);

/** `Macky Sali` for Sall, `Jeppe Koford` for Kofod: the given name, and the family's but for one letter. */
function isMisspelled(
  { parts: [given = "", family = ""] }: Name,
  { parts: [other = "", house = ""] }: Name,
  country: string,
) {
  if (FAMILY_FIRST.test(country) || given.length < 4 || !samePart(given, other)) return false;
  return Math.min(family.length, house.length) >= 4 && family[0] === house[0] && editDistance(family, house) === 1;
}

/** Countries whose names begin with the family's, by the end of their id. */
export const FAMILY_FIRST = /(CHN|KOR|PRK|VNM|KHM|TWN|SGP|HKG|HUN|china|vietnam|korea)/;

/** Where a bare name is the surname, the last part: neither a given nor a middle name. */
export const isSurnameLast = (country: string): boolean => country === "country:USA";

/** Below it a name says too little by itself: it takes an office of the same kind in near years. */
export const WEAK_NAME = 0.75;
/** Of names that a slip of the pen tells apart, or that are two persons'. */
const DOUBTFUL = 0.72;

/** Whether of two names, one of them of two parts, the given ones can be two persons' as well as spellings of one; so of a surname whose letters changed places. */
function isDoubtful(a: Name, b: Name, country: string): boolean {
  if (Math.min(a.parts.length, b.parts.length) !== 2 || FAMILY_FIRST.test(country)) return false;
  const isGivenDoubtful = ({ parts: [given = ""] }: Name, { parts }: Name) =>
    !parts.some((part) => isSureSpelling(given, part)) &&
    parts.some((part) => samePart(given, part) || isShuffled(given, part));
  const [family = "", house = ""] = [a.parts.at(-1), b.parts.at(-1)];
  return isGivenDoubtful(a, b) || isGivenDoubtful(b, a) || isShuffled(family, house);
}

/**
 * How well two names fit one person in one country: 0 not at all, 1 the same.
 * Parts left out are fine; parts that contradict each other are not.
 */
export function nameScore(a: Name, b: Name, country = "", regnal = false): number {
  const fit = nameFit(a, b, country, regnal);
  const fits = fit > DOUBTFUL && isDoubtful(a, b, country) ? DOUBTFUL : fit;
  const numbered = a.number === undefined || b.number === undefined || a.number === b.number;
  const given = Math.min(a.parts.length, b.parts.length) === 1;
  return regnal && given && numbered && samePart(a.parts[0] ?? "", b.parts[0] ?? "") ? Math.max(fits, 0.8) : fits;
}

/** `enscher` for Genscher: a surname that stands without its capital. */
const isBeheaded = ({ text, parts: [part = ""] }: Name, whole = ""): boolean =>
  /^\p{Ll}{6,}$/u.test(text) && whole.slice(1) === part;

/** A bare name that is only near: Marovic is not Markovic. */
const UNSURE_SPELLING = 0.85;
/** Before such a name stands the son's: Nasser Sabah al-Ahmed is not Sabah al-Ahmed. */
const ARABIC = /\b(al|el|as)[- ]/i;

function nameFit(a: Name, b: Name, country: string, regnal: boolean): number {
  if (a.number !== undefined && b.number !== undefined && a.number !== b.number) return 0;
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  const free = [...long.parts];
  const places: number[] = [];
  for (const [index, part] of short.parts.entries()) {
    let place = free.findIndex((other) => other !== "" && samePart(part, other));
    if (place < 0) place = free.findIndex((other) => other !== "" && partFits(part, other));
    const isFirst = index === 0 && short.parts.length === 2 && !FAMILY_FIRST.test(country);
    if (place < 0 && isFirst && isShuffled(part, long.parts[0] ?? "")) place = 0;
    places.push(place);
    if (place >= 0) free[place] = "";
  }
  const matched = places.filter((place) => place >= 0).length;
  const youngerPenalty = a.younger !== b.younger ? 0.15 : 0;
  if (short.parts.length === 1) {
    const one = short.parts[0] ?? "";
    const isOne = (other: string) => samePart(one, other) || isBeheaded(short, other) || isBeheaded(long, one);
    const place = isSurnameLast(country) ? long.parts.findLastIndex(isOne) : long.parts.findIndex(isOne);
    if (place < 0 || isInitial(one) || (isSurnameLast(country) && place < long.parts.length - 1)) return 0;
    if (long.parts.length === 1)
      return (isSureSpelling(one, long.parts[0] ?? "") ? 1 : UNSURE_SPELLING) - youngerPenalty;
    const last = long.parts.length - 1;
    if (place === last && !(regnal && last > 0)) return 0.9 - youngerPenalty;
    if (regnal) return place === 0 ? 0.95 : 0;
    if (place > 0) return 0.8 - youngerPenalty;
    if (FAMILY_FIRST.test(country)) return 0.9;
    if (country === "country:JPN" && last === 1) return 0.88;
    return GIVEN.has(short.parts[0] ?? "") ? 0.5 : 0.75;
  }
  const whole = places.filter(
    (place, index) => place >= 0 && !isInitial(short.parts[index] ?? "") && !isInitial(long.parts[place] ?? ""),
  ).length;
  if (matched === short.parts.length) {
    if (short.parts.length === long.parts.length)
      return (places.every((place, i) => place === i) ? 1 : 0.93) - youngerPenalty;
    const rising = places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
    const firsts = places[0] === 0;
    const suffix =
      rising &&
      !long.patronymic &&
      !ARABIC.test(long.text) &&
      places.at(-1) === long.parts.length - 1 &&
      places.every((place, i) => i === 0 || place === (places[i - 1] ?? 0) + 1);
    if (whole === 0) return 0;
    if (firsts && rising) return 0.95 - youngerPenalty;
    if (suffix) return 0.79 - youngerPenalty;
    return whole === short.parts.length && !long.patronymic && !rising ? 0.72 : 0.3;
  }
  const lastFits = samePart(short.parts.at(-1) ?? "", long.parts.at(-1) ?? "");
  const [first = "", other = ""] = [short.parts[0], long.parts[0]];
  if (lastFits && matched >= 2 && partFits(first, other)) return 0.8 - youngerPenalty;
  const differing = short.parts.filter((_, i) => (places[i] ?? -1) < 0)[0] ?? "";
  const left = free.filter((part) => part !== "");
  const slip = left.some(
    (part) => part[0] === differing[0] && editDistance(romanised(part), romanised(differing)) <= 2,
  );
  if (short.parts.length === long.parts.length && short.parts.length >= 3 && matched === short.parts.length - 1 && slip)
    return 0.8 - youngerPenalty;
  if (short.parts.length === 2 && long.parts.length === 2 && isMisspelled(a, b, country)) return 0.64 - youngerPenalty;
  const near = first.slice(0, 3) === other.slice(0, 3) || editDistance(romanised(first), romanised(other)) <= 1;
  const family = short.parts.at(-1) ?? "";
  if (lastFits && matched === short.parts.length - 1 && near && family.length >= 5 && !isInitial(first))
    return 0.66 - youngerPenalty;
  const sharesFamily = [a, b].some(({ parts }) => {
    const one = parts.at(-1) ?? "";
    return one.length >= 4 && [a, b].every((name) => name.parts.slice(1).some((part) => samePart(part, one)));
  });
  if (partFits(first, other) && !isInitial(first) && matched >= 2 && sharesFamily && short.parts.length >= 3)
    return 0.66 - youngerPenalty;
  return 0;
}
