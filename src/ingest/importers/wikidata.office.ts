/** The offices that the tables of world leaders name, each ending in whose it is. */
import { slugOf } from "../../api/id.ts";
import { withArticle } from "../resolution/article.ts";
import { countryOfName } from "../resolution/country.ts";
import { organisationOf, organisationRecords } from "../resolution/organisation.ts";

type Value = Readonly<Record<string, unknown>>;

export interface Party {
  readonly id: string;
  /** As the table calls it, without the form of state. */
  readonly name: string;
  /** The party and what it refers to, without evidence. */
  readonly records: readonly Value[];
}

/** `Republic of Abkhazia`, `Somaliland (Republic of Somaliland)`: the short name of a state that is on no list. */
const shortName = (name: string): string =>
  name.replace(/ \([^)]*\)$/, "").replace(/^(Republic|Turkish Republic|Bailiwick) of (the )?/, "");

/** The form of state before a name that says the same without it: `Kingdom of the Netherlands`. */
function plainName(name: string, id: string): string {
  const short = name.replace(/^(Kingdom|Republic|State|People's Republic) of /, "").replace(/ \([^)]*\)$/, "");
  return !/^the Congo/.test(short) && countryOfName(short)?.id === id ? short : name;
}

/** A state that nobody recognises, or a part of one, is a country by its name. */
export function partyOfLabel(name: string): Party | undefined {
  if (name === "") return undefined;
  const organisation = organisationOf(name);
  if (organisation !== undefined)
    return { id: organisation.id, name: organisation.name, records: organisationRecords(organisation) };
  const known = countryOfName(name);
  if (known !== undefined)
    return { id: known.id, name: plainName(name, known.id), records: [{ record: "country", ...known }] };
  const short = shortName(name);
  const id = `country:${slugOf(short)}`;
  return { id, name: short, records: [{ record: "country", id, name: short }] };
}

/** What an office is called by: labels without any of these words name a person, a body or a list. */
const OFFICE =
  /\b(president|minister|premier|king|monarch|queen|emperor|chancellor|chair(man|men|person|woman)?|emir|sultan|prince|co-prince|duke|head|secretary|secretary-general|director-general|under-secretary-general|governor-general|governor|captains?|pope|taoiseach|druk|yang|malo|ngwenyama|speaker|judge|commissioner|representative|leader|member|regent|amir)\b/i;

/** Offices that the Historian names too, by the labels of Wikidata. */
const SAME: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  "President of the United States": { id: "office:us-president", name: "President of the United States" },
  "United States Secretary of State": { id: "office:us-secretary", name: "Secretary of State of the United States" },
};

export interface Office {
  readonly id: string;
  readonly name: string;
}

/** Demonyms before an office, by the country's id: `Cypriot Minister of Foreign Affairs`. */
const DEMONYMS: Readonly<Record<string, string>> = {
  Cypriot: "country:CYP",
  Egyptian: "country:EGY",
  Italian: "country:ITA",
  Ukrainian: "country:UKR",
};

/** @returns undefined for a label that names no office */
export function officeOfLabel(text: string, party: Party): Office | undefined {
  if (Object.hasOwn(SAME, text)) return SAME[text];
  const label = text.replace(/^Monarchy of/, "Monarch of").replace(/^List of heads of/, "Head of");
  const bracketed = label.replace(/ \(([^)]*)\)$|, ([^,]*)$/, (all, inner?: string, after?: string) =>
    partyOfLabel(inner ?? after ?? "")?.id === party.id ? "" : all,
  );
  const [first = ""] = bracketed.split(" ");
  const plain = DEMONYMS[first] === party.id ? bracketed.slice(first.length + 1) : bracketed;
  if (!OFFICE.test(plain) || /^List of/i.test(plain)) return undefined;
  const name = endsIn(plain, party) ? plain : `${plain} of ${withArticle(party.name)}`;
  return { id: `office:${slugOf(name)}`, name };
}

/** Adjectives and bodies that say whose an office is without the country's name. */
const SAYS_WHOSE =
  /\b(French Republic|Belgians|Swiss Federal Council|Syrian National Coalition|Central Tibetan Administration|Iraqi Kurdistan|Slovak Republic)\b/;

/** Whether a label says whose the office is in its last words. */
function endsIn(label: string, { id, name }: Party): boolean {
  if (SAYS_WHOSE.test(label)) return true;
  if (label.endsWith(` ${name}`)) return true;
  return [...label.matchAll(/ (?:of|for|to|in) (?:the )?/g)].some(({ index, 0: word }) => {
    const rest = label.slice(index + word.length);
    return (
      organisationOf(rest)?.id === id || countryOfName(rest)?.id === id || `country:${slugOf(shortName(rest))}` === id
    );
  });
}

/** Whose the offices of organisations are, by the last words of their labels, else by the first. */
export function organisationOfOffice(label: string): Party | undefined {
  const rests = [...label.matchAll(/ (?:of|to) (?:the )?/g)].map(({ index, 0: word }) =>
    label.slice(index + word.length),
  );
  const [first = ""] = label.split(" ");
  const organisation = [...rests, first].map(organisationOf).find((found) => found !== undefined);
  return organisation && { id: organisation.id, name: organisation.name, records: organisationRecords(organisation) };
}
