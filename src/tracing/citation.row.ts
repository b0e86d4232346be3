/** A permanent reference to an answer: its id holds all there is to it, so nothing is stored. */
import { createHash } from "node:crypto";
import canonicalizer from "canonicalize";

/** The package is CommonJS, and its types take it for a module. */
const canonicalize = canonicalizer as unknown as (value: unknown) => string;

export interface CitationRow {
  readonly id: string;
  /** What was asked, defaults filled in. */
  readonly arguments: object;
  readonly graphId: string;
  readonly graphVersion: number;
  /** SHA-256 of the answer, in hexadecimal. */
  readonly resultHash: string;
}

const PREFIX = "citation:";
/** Digits of the check sum: enough that no slip of the pen is taken for another citation. */
const CHECK_LENGTH = 16;

export const isCitation = (id: string): boolean => id.startsWith(PREFIX);

/** SHA-256, in hexadecimal, over canonical JSON (RFC 8785). */
export const hashOf = (value: unknown): string => createHash("sha256").update(canonicalize(value)).digest("hex");

/** The citation of an answer. */
export function citationOf(parts: Omit<CitationRow, "id">): CitationRow {
  const text = canonicalize({ ...parts, check: checkOf(parts) });
  return { ...parts, id: PREFIX + Buffer.from(text).toString("base64url") };
}

/** What a citation's id says, undefined for one that was damaged or made up. */
export function readCitation(id: string): CitationRow | undefined {
  const read = jsonOf(id.slice(PREFIX.length));
  if (read === undefined) return undefined;
  const { graphId, graphVersion, resultHash, arguments: asked } = read;
  const sound =
    typeof graphId === "string" &&
    isVersion(graphVersion) &&
    typeof resultHash === "string" &&
    typeof asked === "object" &&
    asked !== null;
  if (!sound) return undefined;
  try {
    const citation = citationOf({ arguments: asked, graphId, graphVersion, resultHash });
    return citation.id === id ? citation : undefined;
  } catch {
    return undefined; // Nested deeper than can be written out.
  }
}

/** No more than a GraphQL Int can say. */
const MOST = 2_147_483_647;

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= MOST;

const checkOf = (parts: object) => hashOf(parts).slice(0, CHECK_LENGTH);

function jsonOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // Not base64url, or no JSON: no citation either.
  }
}
