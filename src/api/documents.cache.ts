/** What is remembered by a document's text. A parsed document is some fifty times as large as its text, so that the text is counted too. */
import { LRUCache } from "lru-cache";

/** How many documents are remembered, and how much text of them, in UTF-16 code units. */
const MOST_DOCUMENTS = 1_000;
const MOST_TEXT = 2_000_000;

export const rememberedByText = <Value extends object>() =>
  new LRUCache<string, Value>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_TEXT,
    // At least 1, as the cache wants it, for a text that is empty.
    sizeCalculation: (_value, text) => text.length + 1,
  });
