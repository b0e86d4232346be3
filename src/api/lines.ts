/** Texts kept for comparison, one a line, so that a single test finds a whole text, its beginning or any part of it. */
import { fold } from "./fold.ts";

const HANGUL = /\p{Script=Hangul}/u;

/** Hangul is compared as it is written: folded to Latin letters, different names would be the same. */
const written = (text: string) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** @returns the folded texts, and those with Hangul as written too; each on a line of its own, null where nothing is left */
export function linesOf(texts: readonly string[]): string | null {
  const lines = texts.flatMap((text) =>
    HANGUL.test(text.normalize("NFC")) ? [fold(text), written(text)] : [fold(text)],
  );
  const kept = [...new Set(lines)].filter((line) => line !== "");
  return kept.length === 0 ? null : `\n${kept.join("\n")}\n`;
}

const comparable = (text: string) => (HANGUL.test(text.normalize("NFC")) ? written(text) : fold(text));

/** What `linesOf` holds exactly when a text equals, begins with or contains the given one; none for text that folds to nothing. */
export const LINES = {
  eq: (text: string): string[] => around("\n", comparable(text), "\n"),
  startsWith: (text: string): string[] => around("\n", comparable(text), ""),
  contains: (text: string): string[] => around("", comparable(text), ""),
} as const;

const around = (before: string, text: string, after: string) => (text === "" ? [] : [before + text + after]);
