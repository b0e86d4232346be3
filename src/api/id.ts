/** Readable ids: `<kind>:<slug>`. */
import { fold } from "./fold.ts";

/** Every kind of id there is; some name nodes, some name what is computed. */
const ID_KINDS = [
  "country",
  "official",
  "office",
  "organisation",
  "event",
  "treaty",
  "article",
  "topic",
  "evidence",
  "record",
  "relation",
  "citation",
] as const;
export type IdKind = (typeof ID_KINDS)[number];

export interface Id {
  readonly kind: IdKind;
  readonly slug: string;
}

/** Words of a-z and 0-9, or ISO codes in upper case, with `-`, `.` or `/` between. */
const SLUG = /^(?:[a-z0-9]+|[A-Z]{2,3})(?:[-./](?:[a-z0-9]+|[A-Z]{2,3}))*$/;
/** Letters of a slug. */
export const LONGEST_SLUG = 400;

/** The parts of an id, undefined for what has not the form of one. A citation's slug is base64url of any length. */
export function parseId(id: string): Id | undefined {
  const colon = id.indexOf(":");
  const kind = id.slice(0, colon) as IdKind;
  const slug = id.slice(colon + 1);
  if (colon < 0 || !ID_KINDS.includes(kind)) return undefined;
  if (kind === "citation") return /^[\w-]+$/.test(slug) ? { kind, slug } : undefined;
  return slug.length <= LONGEST_SLUG && SLUG.test(slug) ? { kind, slug } : undefined;
}

/** Whether the text is an id of one of these kinds. */
export const isIdOf = (text: string, kinds: readonly IdKind[]): boolean => {
  const id = parseId(text);
  return id !== undefined && kinds.includes(id.kind);
};

/** Free text as a slug: folded, words joined by `-`; empty where nothing is left. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
