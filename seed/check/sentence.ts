/** Paragraphs and sentences, as evidence locates them: `paragraph N`, in long ones `paragraph N, sentence M`, both from 1. */

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = /\b(?:Gen|Dec|Jan|Feb|Aug|Sept|Oct|Nov|No|Mr|Mrs|Dr|St|Jr)\.$/;

/** A sentence ends with its mark, and with the quotation mark that closes on it. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let sentence = "";
  for (const part of paragraph.split(/(?<=[.?!]['"’”]?)\s+(?=['"‘“]?[A-Z])/)) {
    sentence = sentence === "" ? part : `${sentence} ${part}`;
    if (ABBREVIATIONS.test(part)) continue;
    sentences.push(sentence);
    sentence = "";
  }
  return sentence === "" ? sentences : [...sentences, sentence];
}
