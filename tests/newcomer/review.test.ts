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
const stray = { a: "Foreign Minister Amara Okelo", b: "official:amara-okello.KEN", decision: "same" };
writeFileSync(reviewed, `${JSON.stringify(pair)}\n${JSON.stringify(stray)}\n`);

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
      const { status, err } = await chancery([...args, ...again], env).ended;
      expect(status).toBe(3);
      const isTold = err.includes(
        `1 reviewed pair names nobody of this data set:\n  ${reviewed}:2: ${stray.a}, ${stray.b}\n`,
      );
      expect(isTold, err).toBe(again.length > 0);
      const guests = await guestsIn(env);
      expect([guests.length, new Set(guests).size]).toEqual([2, 1]);
    }
    const kept = (await chancery(["export", "--kinds", "review"], env).ended).out;
    const pairs = kept
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(pairs).toEqual([pair, stray].map((one) => ({ record: "review", ...one })));
    server?.child.kill("SIGTERM");
    if (server !== undefined) expect((await server.ended).status).toBe(0);
  },
  120_000,
);
