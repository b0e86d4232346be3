/** Texts with columns in braces: `event:visit-{No}`, `{Country|country}`. */
import { slugOf } from "../../api/id.ts";
import { countryOfName } from "../resolution/country.ts";
import { organisationOf } from "../resolution/organisation.ts";
import { edtfOf } from "./csv.date.ts";

interface Hole {
  readonly column: string;
  readonly filters: readonly Filter[];
}
export type Template = readonly (string | Hole)[];

/** What a filter makes of a text, or what is wrong with it. */
type Made = { readonly text: string } | { readonly problem: string };
type Filter = (text: string, dates: readonly RegExp[]) => Made;

const country = (text: string): Made => {
  const found = countryOfName(text);
  return found === undefined ? { problem: `${JSON.stringify(text)} is no country that is known` } : { text: found.id };
};

/** By the word after the bar. */
const FILTERS: Readonly<Record<string, Filter>> = {
  /** Words of a-z and 0-9 with `-` between, as in ids. */
  slug: (text) => ({ text: slugOf(text) }),
  lower: (text) => ({ text: text.toLowerCase() }),
  upper: (text) => ({ text: text.toUpperCase() }),
  /** The country's id by its English name. */
  country,
  /** The country's id without its kind: `KOR`. */
  code: (text) => {
    const made = country(text);
    return "text" in made ? { text: made.text.replace("country:", "") } : made;
  },
  /** The id of an organisation or a country by its English name. */
  party: (text) => {
    const organisation = organisationOf(text);
    return organisation === undefined ? country(text) : { text: organisation.id };
  },
  /** The date in the formats of the mapping, or as it is where it is EDTF already. */
  date: (text, dates) => {
    const made = edtfOf(text, dates);
    return made === undefined
      ? { problem: `${JSON.stringify(text)} is no date in the formats of the mapping` }
      : { text: made };
  },
};

/** @returns the template, or what is wrong with the text */
export function templateOf(text: string): Template | string {
  const parts: (string | Hole)[] = [];
  let rest = text;
  while (rest !== "") {
    const [plain = ""] = /^(?:[^{}]|\{\{|\}\})*/.exec(rest) ?? [];
    if (plain !== "") parts.push(plain.replaceAll("{{", "{").replaceAll("}}", "}"));
    rest = rest.slice(plain.length);
    if (rest === "") break;
    const hole = /^\{([^{}]+)\}/.exec(rest);
    if (hole === null) return `a brace stands alone in ${JSON.stringify(text)}; write {{ or }} for the letter`;
    const [column = "", ...names] = (hole[1] ?? "").split("|").map((part) => part.trim());
    const unknown = names.find((name) => !Object.hasOwn(FILTERS, name));
    if (column === "") return `there is no column in ${JSON.stringify(hole[0])}`;
    if (unknown !== undefined) return `there is no filter ${unknown}; there are ${Object.keys(FILTERS).join(", ")}`;
    parts.push({ column, filters: names.flatMap((name) => FILTERS[name] ?? []) });
    rest = rest.slice(hole[0].length);
  }
  return parts;
}

export const columnsOf = (template: Template): readonly string[] =>
  template.flatMap((part) => (typeof part === "string" ? [] : [part.column]));

/** A row's texts by column, with `item` and `key` among them; undefined for what means nothing. */
export type Cells = (column: string) => string | undefined;

/** @returns undefined where a column says nothing */
export function fill(template: Template, cells: Cells, dates: readonly RegExp[]): Made | undefined {
  let text = "";
  for (const part of template) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const cell = cells(part.column);
    if (cell === undefined) return undefined;
    let made: Made = { text: cell };
    for (const filter of part.filters) {
      if ("problem" in made) break;
      made = filter(made.text, dates);
    }
    if ("problem" in made) return { problem: `column ${part.column}: ${made.problem}` };
    text += made.text;
  }
  return { text };
}
