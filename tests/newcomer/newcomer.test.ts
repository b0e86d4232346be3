/** What someone gets who installs the package in an empty folder and starts it. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { addressOf, run } from "../support/process.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-newcomer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

it("installs it, starts it, asks it about Thailand, and stops it", async () => {
  const packed = await run("npm", ["pack", "--pack-destination", folder]).ended;
  expect(packed.status, packed.err).toBe(0);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const home = join(folder, "home");
  writeFileSync(join(folder, "package.json"), '{"name":"newcomer","private":true}');
  const installed = await run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", `./${tarball}`], {
    cwd: folder,
  }).ended;
  expect(installed.status, installed.err).toBe(0);

  const server = run(process.execPath, [join("node_modules", "chancery", "dist", "src", "cli.js"), "serve"], {
    cwd: folder,
    env: { PORT: "0", GRAPH_PATH: join(home, "graph") },
  });
  const url = await addressOf(server);
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: '{ country(iso3: "THA") { name officials { nodes { name } } } }' }),
  });
  const { data } = (await response.json()) as {
    data: { country: { name: string; officials: { nodes: { name: string }[] } } };
  };
  expect(data.country.name).toBe("Thailand");
  expect(data.country.officials.nodes.map(({ name }) => name)).toContain("Phumtham Wechayachai");
  expect(server.output.err).toContain(`Chancery is at ${url}`);
  server.child.kill("SIGTERM");
  expect((await server.ended).status).toBe(0);
}, 300_000);
