/** Who is who, as its user decides it: a review file is written, a reviewed one is read, kept, and wins. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { addressOf, chancery } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const visit = (id: number, year: number, visitor: string) =>
  `<visit><id>${id}</id><start-date>${year}-03-01</start-date><end-date>${year}-03-02</end-date>
   <visitor>${visitor}</visitor><from id="kenya">Kenya</from><description>Official visit.</description></visit>`;
const visits = join(folder, "historian-visits");
mkdirSync(join(visits, "data"), { recursive: true });
writeFileSync(
  join(visits, "data", "2010.xml"),
  `<?xml version="1.0" encoding="UTF-8"?>
<visits>${visit(90_001, 2011, "Foreign Minister Amara Okello")}
${visit(90_002, 2012, "Foreign Minister Wanjiru Mbeki")}
<visit><id>no number</id></visit></visits>`,
);
const reviewed = join(folder, "reviewed.ndjson");
const pair = { a: "Foreign Minister Amara Okello", b: "Foreign Minister Wanjiru Mbeki", decision: "same" };
writeFileSync(reviewed, `${JSON.stringify(pair)}\n`);

/** The guests of the two visits. */
async function guestsIn(env: Record<string, string>): Promise<string[]> {
  const lines = (await chancery(["export", "--kinds", "participation"], env).ended).out.trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as { official: string; role: string })
    .filter(({ role }) => role === "GUEST")
    .map(({ official }) => official);
}

it.each(["without a server", "through one"])(
  "%s",
  async (way) => {
    const env = { GRAPH_PATH: join(folder, way.replaceAll(" ", "-")), SEED: "none", PORT: "0" };
    const server = way === "through one" ? chancery(["serve"], env) : undefined;
    if (server !== undefined) await addressOf(server);
    const [review, rejects] = [join(folder, "review.ndjson"), join(folder, "rejects.ndjson")];
    const args = ["import", "historian-visits", visits, "--rejects", rejects, "--review", review, "--json"];

    expect((await chancery(args, env).ended).status).toBe(3);
    expect(JSON.parse(readFileSync(rejects, "utf8"))).toMatchObject({
      file: "data/2010.xml",
      line: expect.any(Number),
      reason: expect.stringContaining("no number"),
    });
    expect(readFileSync(review, "utf8")).toBe("");
    expect(new Set(await guestsIn(env)).size).toBe(2);

    // Judged to be one, they are one, and stay it when the file is not given again.
    for (const again of [["--reviewed", reviewed], []]) {
      expect((await chancery([...args, ...again], env).ended).status).toBe(3);
      const guests = await guestsIn(env);
      expect([guests.length, new Set(guests).size]).toEqual([2, 1]);
    }
    const kept = (await chancery(["export", "--kinds", "review"], env).ended).out;
    expect(JSON.parse(kept)).toEqual({ record: "review", ...pair });
    server?.child.kill("SIGTERM");
    if (server !== undefined) expect((await server.ended).status).toBe(0);
  },
  120_000,
);
