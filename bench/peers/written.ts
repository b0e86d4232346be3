/** What is written when writing is timed: officials of a country, and how they go again. */
import type { Driver } from "neo4j-driver";
import { countryId } from "../graph/generate.ts";

const PREFIX = "official:written-";

export interface Written {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** @param from where the numbers begin, so that no two rounds write the same */
export const written = (count: number, from: number): Written[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${PREFIX}${from + at}`,
    name: `Written ${from + at}`,
    country: countryId((from + at) % 250),
  }));

/** Takes out what was written, for the next to write into the same graph. */
export const unwrite = async (driver: Driver): Promise<void> =>
  void (await driver.executeQuery("MATCH (n:Official) WHERE n.id STARTS WITH $prefix DETACH DELETE n", {
    prefix: PREFIX,
  }));
