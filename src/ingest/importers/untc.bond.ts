/** What a row of the UN treaty collection says: when the participant signed, and when and how it consented to be bound. */

export interface Bond {
  readonly status: "SIGNATORY" | "PARTY";
  /** ISO 8601 days. */
  readonly signed?: string;
  readonly consent?: string;
  readonly consentKind?: string;
  /** The columns that say so. */
  readonly columns: readonly string[];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const CELL = /^(\d{1,2}) (\w{3}) (\d{4})(?:\s+([A-Za-z]+))?$/;

interface Cell {
  readonly column: string;
  readonly day: string;
  /** The letters after the day, which say what kind of action it was. */
  readonly suffix: string;
}

/** `12 Jun 1992 a`; undefined for what is no such day. */
function cellOf(column: string, text: string): Cell | undefined {
  const [, day, month, year, suffix = ""] = CELL.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month ?? "") + 1;
  if (day === undefined || year === undefined || number === 0) return undefined;
  return { column, day: `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`, suffix };
}

const KINDS: Readonly<Record<string, string>> = {
  a: "ACCESSION",
  A: "ACCEPTANCE",
  AA: "APPROVAL",
  d: "SUCCESSION",
  s: "DEFINITIVE_SIGNATURE",
  c: "FORMAL_CONFIRMATION",
};
/** Actions as headings name them; the first words tell. */
const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^Ratification\b/, "RATIFICATION"],
  [/^Accession\b/, "ACCESSION"],
  [/^(Definitive )?acceptance\b/i, "ACCEPTANCE"],
  [/^Approval\b/, "APPROVAL"],
  [/^Succession\b/, "SUCCESSION"],
  [/^Definitive signature\b(?! or )/, "DEFINITIVE_SIGNATURE"],
  [/^Formal confirmation\b/, "FORMAL_CONFIRMATION"],
  [
    /^(Participation|Application|Consent to be bound|Simplified procedure|Confirmation of signature|Definitive signature or)\b/,
    "",
  ],
];
/** Actions that bind nobody, or not yet. */
const NO_CONSENT = /^(Notification|Provisional|Undertaking of provisional|Extension|Declaration)/i;

interface Action {
  readonly text: string;
  readonly suffix: string;
}

/** `Ratification, Accession(a)`: the actions of a heading, each with the letters that mark it. */
function actionsOf(heading: string): readonly Action[] {
  return heading
    .split(/,\s*(?=[A-Z])/)
    .map((part) => /^(.*?)\s*(?:\((AA|[a-zA-Z])\))?$/.exec(part.trim()))
    .map((found) => ({ text: found?.[1] ?? "", suffix: found?.[2] ?? "" }));
}

const isSignature = (column: string): boolean => column.startsWith("Signature");

/** Whether a heading says what its days mean, in words that are known here. */
export const isKnownColumn = (column: string): boolean =>
  column === "Participant" ||
  isSignature(column) ||
  actionsOf(column).every(({ text }) => NO_CONSENT.test(text) || ACTIONS.some(([action]) => action.test(text)));

/** What a day in that column is; undefined where it is no consent. */
function kindOf({ column, suffix }: Cell): string | undefined {
  const actions = actionsOf(column).filter((action) => action.suffix === suffix);
  if (suffix === "n" || (actions.length > 0 && actions.every(({ text }) => NO_CONSENT.test(text)))) return undefined;
  if (suffix !== "") return KINDS[suffix] ?? "OTHER";
  const kinds = new Set(actions.map(({ text }) => ACTIONS.find(([action]) => action.test(text))?.[1] ?? ""));
  const [kind = ""] = kinds.size === 1 ? kinds : [];
  return kind === "" ? "OTHER" : kind;
}

/** Columns that are neither signature nor consent, with texts of their own. */
const isDated = (column: string): boolean => column !== "Participant" && isKnownColumn(column);

/** The column of the first cell that is neither empty nor a day. */
export const badColumn = (cells: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(cells).find(
    ([column, text]) => isDated(column) && text.trim() !== "" && cellOf(column, text) === undefined,
  )?.[0];

const byDay = (a: { readonly day: string }, b: { readonly day: string }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** The earliest consent of the row and its earliest signature; undefined for a row that says neither. */
export function bondOf(cells: Readonly<Record<string, string>>): Bond | undefined {
  const read = Object.entries(cells).flatMap(([column, text]) => {
    const cell = isDated(column) ? cellOf(column, text) : undefined;
    return cell === undefined ? [] : [cell];
  });
  const [signature] = read.filter(({ column }) => isSignature(column)).toSorted(byDay);
  const [consent] = read
    .filter(({ column }) => !isSignature(column))
    .flatMap((cell) => {
      const kind = kindOf(cell);
      return kind === undefined ? [] : [{ ...cell, kind }];
    })
    .toSorted(byDay);
  if (signature === undefined && consent === undefined) return undefined;
  return {
    status: consent === undefined ? "SIGNATORY" : "PARTY",
    ...(signature !== undefined && { signed: signature.day }),
    ...(consent !== undefined && { consent: consent.day, consentKind: consent.kind }),
    columns: [signature?.column, consent?.column].filter((column) => column !== undefined),
  };
}
