/** Fails when what is generated and committed differs from what the code makes now: the printed schema, and the typed documents. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { printSchema } from "graphql";
import { schema } from "../src/schema.ts";

const stale: string[] = [];
if (readFileSync("schema/schema.graphql", "utf8") !== `${printSchema(schema)}\n`)
  stale.push("schema/schema.graphql: run npm run schema");
try {
  // With --check, codegen writes nothing and fails where a file would change.
  execFileSync("npx", ["graphql-codegen", "--config", "codegen.ts", "--check"], {
    stdio: "pipe",
    shell: process.platform === "win32",
  });
} catch (error) {
  const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
  stale.push(`tests/http/gql: run npm run codegen\n${stdout ?? ""}${stderr ?? ""}`);
}
for (const line of stale) console.error(line);
if (stale.length > 0) process.exitCode = 1;
else console.log("generated files are up to date");
