/** Search keys: the tokens under which an entity can be found, made in code so that no engine splits or folds anything. */
import { fold } from "../api/fold.ts";

const WORDS = /[a-z0-9]+/g;
const HANGUL = /\p{Script=Hangul}+/gu;

/** Words of the folded names, and words of Hangul as they are written, one space between, each once. */
export function searchKeys(names: readonly string[]): string {
  const tokens = names.flatMap((name) => [
    ...(fold(name).match(WORDS) ?? []),
    ...(name.normalize("NFC").match(HANGUL) ?? []),
  ]);
  return [...new Set(tokens)].join(" ");
}
