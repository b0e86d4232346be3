/** Which importer reads what `chancery import` is given. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { READERS } from "../../../src/commands/dataset.registry.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-registry-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mapping = (dataset: string) => {
  const path = join(folder, "map.yaml");
  writeFileSync(
    path,
    `dataset: ${dataset}\nrecords:\n  - record: topic\n    fields: { id: "topic:{N|slug}", name: "{N}" }\n`,
  );
  return path;
};

describe("a table of one's own", () => {
  it("is a data set of the name and rank that its mapping gives", () =>
    expect(READERS.csv(mapping("our-visits")).word).toEqual({ dataset: "our-visits", rank: 7 }));

  it("cannot speak for a data set that has an importer", () =>
    expect(() => READERS.csv(mapping("historian-visits"))).toThrow(
      /map\.yaml: dataset: historian-visits has an importer of its own; give this table another name$/,
    ));
});
