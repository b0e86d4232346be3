/** Settings: defaults, and what is said of a wrong one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig, SettingError } from "../../src/config.ts";

describe("the settings", () => {
  it("have the documented defaults", () => {
    expect(readConfig({})).toEqual({
      HOST: "127.0.0.1",
      PORT: 4000,
      GRAPH_PATH: "./data/graph",
      NEO4J_USERNAME: "neo4j",
      NEO4J_PASSWORD: "",
      NEO4J_DATABASE: "neo4j",
      SEED: "built-in",
      LOG_LEVEL: "info",
      CORS_ORIGIN: [],
      GRAPHIQL: "on",
      MAX_BODY_BYTES: 100_000,
      MAX_COST: 20_000,
      MAX_DEPTH: 20,
      MAX_FILTER_DEPTH: 4,
      MAX_TOKENS: 2_000,
      QUERY_TIMEOUT_MS: 10_000,
      TRACE_BUDGET: 1_000_000,
      EXECUTOR: "level",
      DIRECT: "on",
      NARROW_ROWS: "on",
      LOOK_AHEAD: "on",
      PAGE_REACH: "on",
      ONE_PASS: "on",
      NODES_KEPT: 50_000,
      YOUNG_ROWS: "on",
      WARM_UP_MS: 1_000,
      ANSWER_CACHE_BYTES: 0,
      VERSION_MAX_AGE_MS: 0,
      VERSION_SETTLE_MS: 1_000,
      REQUEST_TIMEOUT_MS: 30_000,
      NODE_ENV: "development",
    });
  });

  it("count as unset when empty", () => {
    expect(readConfig({ PORT: "", NEO4J_URI: "" })).toEqual(readConfig({}));
  });

  it("take several origins", () => {
    expect(readConfig({ CORS_ORIGIN: "https://a.example, http://localhost:3000" }).CORS_ORIGIN).toEqual([
      "https://a.example",
      "http://localhost:3000",
    ]);
  });

  it.each([
    ["PORT", "eighty", 'PORT: received "eighty", expected a whole number from 0 to 65535'],
    ["PORT", "70000", 'PORT: received "70000", expected a whole number from 0 to 65535'],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL: received "loud", expected one of fatal, error, warn, info, debug, trace, silent'],
    ["SEED", "mine", 'SEED: received "mine", expected one of built-in, none'],
    ["NEO4J_URI", "http://x", 'NEO4J_URI: received "http://x", expected an address such as neo4j://localhost:7687'],
    ["CORS_ORIGIN", "*", 'CORS_ORIGIN: received "*", expected origins such as https://example.org, comma-separated'],
    ["MAX_BODY_BYTES", "-1", 'MAX_BODY_BYTES: received "-1", expected a whole number from 1000 to 100000000'],
  ])("%s=%s is refused in one line", (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  describe("of trusted documents", () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-config-"));
    afterAll(() => rmSync(folder, { recursive: true }));
    const written = (name: string, text: string) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    };

    it("name a JSON file of them by their hash", () => {
      const file = written("documents.json", '{"abc": "{ graph { engine } }"}');
      expect(readConfig({ TRUSTED_DOCUMENTS: file }).TRUSTED_DOCUMENTS).toBe(file);
    });

    it.each([
      [join(folder, "missing.json"), "is not there"],
      [folder, "cannot be read (EISDIR)"],
      [written("text.json", "query { graph { engine } }"), "is no JSON"],
      [written("list.json", '["{ graph { engine } }"]'), "holds something else"],
      [written("nested.json", '{"abc": {"query": "{ graph { engine } }"}}'), "holds something else"],
      [written("null.json", "null"), "holds something else"],
    ])("%s is refused in one line: it %s", (file, fault) => {
      expect(() => readConfig({ TRUSTED_DOCUMENTS: file })).toThrow(
        new SettingError(
          `TRUSTED_DOCUMENTS: received ${JSON.stringify(file)}, which ${fault}; expected a JSON file of documents by their hash`,
        ),
      );
    });
  });
});
