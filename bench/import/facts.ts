/** Facts made up in the shape of coded news events: who met, called or accused whom on which day, each with its record and evidence. */
import type { Sourced } from "../../src/ingest/importers/importer.ts";
import { randomFrom } from "../../tests/support/random.ts";

const GIVEN = ["Benjamin", "Angela", "Vladimir", "Hassan", "Shinzo", "Dilma", "Jacob", "Ban", "Recep", "Narendra"];
const FAMILY = ["Okafor", "Lindqvist", "Haddad", "Moreau", "Takahashi", "Silva", "Novak", "Rahman", "Keita", "Petrov"];
const ACTS = [
  ["Consult with", "MEETING", "CO_ATTENDED"],
  ["Discuss by telephone with", "CALL", "PHONE"],
  ["Engage in negotiation with", "NEGOTIATION", "DIRECT"],
  ["Accuse", "STATEMENT", "CO_MENTIONED"],
] as const;
const [OFFICIALS, COUNTRIES] = [2_000, 200] as const;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const codeOf = (country: number) =>
  `Q${LETTERS[Math.floor(country / LETTERS.length)]}${LETTERS[country % LETTERS.length]}`;
const nameOf = (official: number) =>
  `${GIVEN[official % GIVEN.length]} ${FAMILY[Math.floor(official / GIVEN.length) % FAMILY.length]} ${official}`;

/** @param facts each is an event with two officials: eight nodes and relationships beside the record */
export async function* factsOf(facts: number): AsyncGenerator<Sourced> {
  const random = randomFrom(20_260_101);
  const file = "events.tab";
  yield { opened: file };
  const named = new Set<string>();
  for (let number = 1; number <= facts; number += 1) {
    const place = { file, line: number };
    const source = `record:generated/${number}`;
    const evidence = [{ source, locator: "row" }];
    yield {
      ...place,
      value: { record: "datasetRecord", id: source, dataset: "generated", recordId: `${number}`, ...place },
    };
    const whom = [Math.floor(random() ** 2 * OFFICIALS), Math.floor(random() * OFFICIALS)];
    if (whom[0] === whom[1]) whom[1] = ((whom[1] as number) + 1) % OFFICIALS;
    const officials = whom.map((official) => ({
      id: `official:generated-${official}`,
      name: nameOf(official),
      country: `country:${codeOf(official % COUNTRIES)}`,
    }));
    for (const official of officials) {
      if (named.has(official.id)) continue;
      named.add(official.id);
      yield {
        ...place,
        value: { record: "country", id: official.country, name: `Country ${official.country.slice(8)}` },
      };
      yield { ...place, value: { record: "official", ...official, evidence } };
    }
    const [act, kind, encounter] = ACTS[Math.floor(random() * ACTS.length)] as (typeof ACTS)[number];
    const id = `event:generated-${number}`;
    const day = `${1995 + Math.floor(random() * 25)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
    const name = `${officials[0]?.name}: ${act} ${officials[1]?.name}`;
    const country = officials[1]?.country;
    yield {
      ...place,
      value: { record: "event", id, name, kind, encounter, status: "HELD", start: day, country, evidence },
    };
    for (const [at, { id: official, country: onBehalfOf }] of officials.entries()) {
      const role = at === 0 ? "INITIATOR" : "RECIPIENT";
      yield { ...place, value: { record: "participation", official, event: id, role, onBehalfOf, evidence } };
    }
  }
}
