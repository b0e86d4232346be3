/** The values of the interchange format: what each kind of field may hold. */
import { z } from "zod";
import { type IdKind, isIdOf } from "../api/id.ts";
import { PartialDateError } from "../api/partial-date.ts";
import { typeOfKey } from "../graph/key.ts";
import { RELATION_TYPES } from "../graph/model.ts";
import { dateOf } from "./date.ts";
import { either, lean, listOf, maybe, oneOf, only, REFUSED, strict } from "./lean.ts";

/**
 * Halves of a surrogate pair, which JSON can write and graphs cannot store, as the sign that they are stored as: what is
 * compared, and what ids are made of, is then what the graph has.
 */
const wellFormed = (text: string): string =>
  // Most texts have no pairs either, which is seen at a quarter of the cost.
  /[\uD800-\uDFFF]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\uFFFD") : text;

export const text = lean(z.string().trim().min(1, "a text that is not empty").overwrite(wellFormed), (value) => {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? REFUSED : wellFormed(trimmed);
});
export const idOf = (...kinds: readonly IdKind[]) =>
  lean(
    z.string().refine((id) => isIdOf(id, kinds), `an id such as ${kinds.map((kind) => `${kind}:…`).join(" or ")}`),
    (value) => (typeof value === "string" && isIdOf(value, kinds) ? value : REFUSED),
  );
/** A whole number from `least`. */
const whole = (least: number, message: string) => {
  const schema = z.int("a whole number").min(least, message).max(2_147_483_647, "at most 2147483647");
  return lean(schema, (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= 2_147_483_647 ? value : REFUSED,
  );
};
export const count = whole(0, "0 or more");
export const ordinal = whole(1, "1 or more");

/** EDTF as api/partial-date.ts reads it; what is expected is in its words. */
export const date = lean(
  z.string().check((context) => {
    try {
      dateOf(context.value);
    } catch (error) {
      if (!(error instanceof PartialDateError)) throw error;
      context.issues.push({ code: "custom", message: error.expected, input: context.value });
    }
  }),
  (value) => {
    try {
      return typeof value === "string" && dateOf(value) ? value : REFUSED;
    } catch {
      return REFUSED;
    }
  },
);
export const instant = z.iso.datetime("an instant in UTC such as 2026-11-23T00:00:00Z");
const URL_FORM = /^[a-z][a-z0-9+.-]*:\S+$/i;
export const url = lean(z.string().regex(URL_FORM, "an absolute address").overwrite(wellFormed), (value) =>
  typeof value === "string" && URL_FORM.test(value) ? wellFormed(value) : REFUSED,
);

export const PARTY = ["country", "organisation"] as const;
export const ENTITY = [...PARTY, "official", "office", "event", "treaty", "article"] as const;
const SOURCE = ["article", "record"] as const;
/** What a merge may name. */
export const MERGED = [...ENTITY, "evidence"] as const;

const portion = lean(z.number().min(0, "from 0 to 1").max(1, "from 0 to 1"), (value) =>
  typeof value === "number" && value >= 0 && value <= 1 ? value : REFUSED,
);
export const evidenceSource = idOf(...SOURCE);
export const evidenceDetails = {
  locator: maybe(text),
  quote: maybe(text),
  confidence: either(portion, 1),
  recordedAt: maybe(instant),
};
const inlineEvidence = strict({ source: evidenceSource, ...evidenceDetails });
export type InlineEvidence = z.infer<typeof inlineEvidence>;
export const evidence = { evidence: listOf(inlineEvidence) };

export const EVIDENCED: ReadonlySet<string> = new Set(RELATION_TYPES);

/** Whether evidence and claims can be about it. */
export const isSubject = (text: string) => isIdOf(text, ENTITY) || EVIDENCED.has(typeOfKey(text));

const alias = strict({
  text,
  language: maybe(text),
  script: maybe(text),
  kind: either(oneOf("SPELLING", "NATIVE", "ROMANISATION", "ABBREVIATION", "FORMER", "TITLE", "OTHER"), "OTHER"),
});

export const entity = <const Kind extends IdKind>(kind: Kind) => ({
  record: only(kind),
  id: idOf(kind),
  name: text,
  aliases: listOf(alias),
  sameAs: listOf(url),
  own: either(z.boolean(), true),
  ...evidence,
});
