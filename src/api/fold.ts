/** The folded form of names: what they are sorted by and compared in, without case and diacritics. */
import anyAscii from "any-ascii";

/** Latin letters of any script, lower case, one space between words: `Côte d’Ivoire` is `cote d'ivoire`, `문재인` is `munjaein`. */
export const fold = (text: string): string =>
  (ASCII.test(text) ? text : anyAscii(text.normalize("NFC"))).toLowerCase().replace(/\s+/g, " ").trim();

/** Most names need no transliteration. */
const ASCII = /^[ -~]*$/;
