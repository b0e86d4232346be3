/** What the codes of CAMEO say of an event, and who takes which part in it. */
import { RELATION_ROWS } from "./icews.relation.table.ts";

const CODES: ReadonlyMap<string, string> = new Map(
  RELATION_ROWS.trim()
    .split("\n")
    .map((row) => [row.slice(row.indexOf(" ") + 1).toLowerCase(), row.slice(0, row.indexOf(" "))] as const),
);

/** The code of a relation as the layout without codes names it. */
export const codeOfRelation = (name: string): string | undefined => CODES.get(name.toLowerCase());

/** Three or four digits, the leading zero restored where a spreadsheet took it off; undefined for what is no code. */
export function cameoCode(text: string): string | undefined {
  const code = /^\d{2}$/.test(text) ? `0${text}` : text;
  return /^(0[1-9]|1\d|20)\d{1,2}$/.test(code) ? code : undefined;
}

interface EventShape {
  readonly kind: string;
  readonly encounter: string;
  readonly status: "HELD" | "PLANNED" | "REFUSED";
}

const MEETINGS: Readonly<Record<string, EventShape>> = {
  "036": { kind: "MEETING", encounter: "DIRECT", status: "PLANNED" },
  "040": { kind: "MEETING", encounter: "CO_ATTENDED", status: "HELD" },
  "041": { kind: "CALL", encounter: "PHONE", status: "HELD" },
  "042": { kind: "VISIT", encounter: "VISIT", status: "HELD" },
  "043": { kind: "VISIT", encounter: "VISIT", status: "HELD" },
  "044": { kind: "MEETING", encounter: "DIRECT", status: "HELD" },
  "046": { kind: "NEGOTIATION", encounter: "DIRECT", status: "HELD" },
  "057": { kind: "AGREEMENT", encounter: "CO_SIGNED", status: "HELD" },
};
const REFUSAL: EventShape = { kind: "MEETING", encounter: "DIRECT", status: "REFUSED" };

/** Kinds of the other codes by their first two digits. */
const KIND_OF_ROOT: readonly (readonly [RegExp, string])[] = [
  [/^(0[1-3]|1[0-3])/, "STATEMENT"],
  [/^07/, "AID"],
  [/^14/, "PROTEST"],
  [/^1[67]/, "SANCTION"],
  [/^(15|18|19|20)/, "CONFLICT"],
];

export function shapeOf(code: string): EventShape {
  const kind = KIND_OF_ROOT.find(([root]) => root.test(code))?.[1] ?? "OTHER";
  return MEETINGS[code] ?? (code === "125" ? REFUSAL : { kind, encounter: "CO_MENTIONED", status: "HELD" });
}

/** Whether the same happening is told from both sides, so that the ends of its records are in no order. */
export const isMutual = (code: string): boolean => Object.hasOwn(MEETINGS, code);

/** The visitor's and the host's record are one visit: both go by the code of the visitor's. */
export const eventCode = (code: string): string => (code === "043" ? "042" : code);

export type Role = "GUEST" | "HOST" | "ATTENDEE" | "INITIATOR" | "RECIPIENT";

/** The roles of source and target. */
export function rolesOfCode(code: string): readonly [Role, Role] {
  if (code === "042") return ["GUEST", "HOST"];
  if (code === "043") return ["HOST", "GUEST"];
  return isMutual(code) ? ["ATTENDEE", "ATTENDEE"] : ["INITIATOR", "RECIPIENT"];
}
