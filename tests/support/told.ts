/** Two data sets that speak of the same meetings, disagree on some, and change their word: what an import has to bring to one end. */
import type { Source } from "./sourced.ts";

const PEOPLE = 40;

const sourcesOf = (shift: number, meetings: number): Source[] =>
  Array.from({ length: meetings }, (_, at) => {
    const [one, other] = [at % PEOPLE, (at * 7 + shift) % PEOPLE];
    const event = { record: "event", id: `event:m-${at}`, name: `Meeting ${at}`, kind: "MEETING", encounter: "DIRECT" };
    const officials = [...new Set([one, other])].map((who) => `official:p-${who}`);
    return {
      id: `${at}`,
      file: `${at % 3}.xml`,
      says: [
        { record: "country", id: `country:c-${at % 5}`, name: `Country ${at % 5}` },
        ...officials.map((id, n) => ({
          record: "official",
          id,
          name: `Person ${id}`,
          country: `country:c-${at % 5}`,
          birth: `${1900 + ((at + shift + n) % 50)}`,
          aliases: [{ text: `${id} ${at % 4}`, kind: "SPELLING" }],
        })),
        { ...event, start: `20${10 + (at % 10)}`, country: `country:c-${at % 5}` },
        ...officials.map((official) => ({ record: "participation", official, event: event.id, capacity: `${shift}` })),
        { record: "resolution", text: `Person ${one}`, official: officials[0], score: 1, by: "RULE" },
      ],
    };
  });

/** In this order; the last is the first again, with another word and fewer records. */
export const TOLD = [
  { dataset: "one", rank: 2, sources: sourcesOf(3, 90) },
  { dataset: "two", rank: 1, sources: sourcesOf(5, 60) },
  { dataset: "one", rank: 2, sources: sourcesOf(4, 70) },
] as const;
