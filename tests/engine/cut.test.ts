/** Visits whose import was cut off after any of its writes name the same persons when it is run again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { READERS } from "../../src/commands/dataset.registry.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { importSourced } from "../../src/ingest/import.ts";
import { graphStore } from "../../src/local/graph.store.ts";
import { recordsOf } from "../../src/local/store.ts";
import { emptyGraph } from "../support/engines.ts";
import { exported, timeless } from "../support/sourced.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-cut-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Namesakes in one office, decades apart, as the sources write them; and one whose given name only the table of tenures has. */
const VISITS: readonly (readonly [year: number, visitor: string, from: string])[] = [
  [1961, "President Modibo Keita", "mali"],
  [1962, "President Keita", "mali"],
  [2014, "President Ibrahim Boubacar Keita", "mali"],
  [2015, "President Keita", "mali"],
  [1961, "Prime Minister Constantine Karamanlis", "greece"],
  [2004, "Prime Minister Kostas Karamanlis", "greece"],
  [1985, "Prime Minister Lee Kuan Yew", "singapore"],
  [2007, "Prime Minister Lee Hsien Loong", "singapore"],
  [1986, "Prime Minister Lee", "singapore"],
  [1991, "President Violeta Chamorro", "nicaragua"],
  [1970, "President Nguyen Van Thieu", "vietnam"],
  [1971, "President Thieu", "vietnam"],
  [1968, "President Stroessner", "paraguay"],
  [1959, "King Hussein", "jordan"],
  [1990, "King Hussein I", "jordan"],
  [2001, "King Abdullah", "jordan"],
];
const xml = VISITS.map(
  ([year, visitor, from], at) =>
    `<visit><id>${at + 1}</id><start-date>${year}-03-0${(at % 9) + 1}</start-date><end-date>${year}-03-1${at % 9}</end-date>
<visitor>${visitor}</visitor><from id="${from}">x</from><description>Met with the President.</description></visit>`,
);
mkdirSync(join(folder, "data"));
writeFileSync(join(folder, "data", "1990.xml"), `<visits>${xml.join("\n")}</visits>`);

/** @param writes after which the graph takes no more */
async function visit(graph: Graph, writes = Number.POSITIVE_INFINITY): Promise<boolean> {
  let left = writes;
  const cut: Graph = {
    ...graph,
    write: (work) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error("cut off")) : graph.write(work);
    },
  };
  const { items, word } = READERS["historian-visits"]("");
  const said = items(folder, recordsOf(graphStore(graph)), [], {});
  return importSourced(cut, said, { ...word, whole: true, batch: 4 }).then(
    () => true,
    () => false,
  );
}

it("whenever that was", async () => {
  const calm = await emptyGraph("embedded");
  await visit(calm);
  const expected = timeless(await exported(calm));
  await calm.close();
  for (let [writes, whole] = [1, false]; !whole; writes += 1) {
    const graph = await emptyGraph("embedded");
    whole = await visit(graph, writes);
    expect(await visit(graph)).toBe(true);
    expect(timeless(await exported(graph)), `after ${writes} writes`).toEqual(expected);
    await graph.close();
  }
});
