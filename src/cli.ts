#!/usr/bin/env node
/** The `chancery` command. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT, type Exit } from "./commands/exit.ts";
import type { ImportOptions } from "./commands/import.command.ts";
import { type Config, readConfig, SettingError } from "./config.ts";
import { type Graph, GraphOpenError } from "./graph/graph.ts";
import { RECORDS, type RecordKind } from "./ingest/record.ts";
import { createLog } from "./log.ts";
import { VERSION } from "./package.ts";

// Each command loads what it needs when it runs, so that `schema` does not wait for a graph engine.
const program = new Command("chancery")
  .description("A GraphQL knowledge-graph server of diplomacy. Settings are environment variables; see the README.")
  .version(VERSION)
  .exitOverride();

program
  .command("serve")
  .description("serve the graph over GraphQL, loading the built-in seed at the first start")
  .action(async () => {
    const config = readConfig();
    const { serve } = await import("./commands/serve.command.ts");
    await run(() => serve(config, createLog(config.LOG_LEVEL)));
  });

program
  .command("seed")
  .description("load the built-in seed; doing it again changes nothing")
  .option("--json", "end with one JSON object on standard output")
  .action(({ json = false }: { json?: boolean }) =>
    withGraph(async (graph) => {
      const { seedGraph } = await import("./commands/seed.command.ts");
      const { report } = await import("./commands/import.command.ts");
      const summary = await seedGraph(graph, ({ file, line, reason }) =>
        process.stderr.write(`${file}:${line}: ${reason}\n`),
      );
      report(summary, json);
      return summary.rejected > 0 ? EXIT.rejected : EXIT.done;
    }),
  );

program
  .command("import")
  .description("bring records in from a file")
  .addArgument(program.createArgument("<dataset>", "what the file holds").choices(["records"]))
  .argument("<path>", "the file")
  .option("--dry-run", "say what would change, and write nothing")
  .option("--rejects <file>", "write rejected rows there, one JSON object a line")
  .option("--batch <rows>", "how many rows a transaction takes, 1 to 1000", batchSize)
  .option("--json", "end with one JSON object on standard output")
  .action((_dataset: string, path: string, options: ImportOptions) =>
    withGraph(async (graph) => {
      const { importFile } = await import("./commands/import.command.ts");
      return importFile(graph, path, options);
    }),
  );

program
  .command("export")
  .description("write the graph as records to a file or to standard output")
  .addOption(new Option("--format <format>", "how to write it").choices(["records"]).default("records"))
  .option("--kinds <kinds>", "only these kinds of record, comma-separated", recordKinds)
  .option("--output <file>", "the file; standard output without it")
  .action(({ kinds, output }: { kinds?: RecordKind[]; output?: string }) =>
    withGraph(async (graph) => {
      const { exportRecords } = await import("./ingest/export.ts");
      const lines = Readable.from(exportRecords(graph, kinds === undefined ? {} : { kinds }));
      await pipeline(lines, output === undefined ? process.stdout : createWriteStream(output));
      return EXIT.done;
    }),
  );

program
  .command("schema")
  .description("print the schema in SDL")
  .action(async () => {
    const [{ printSchema }, { schema }] = await Promise.all([import("graphql"), import("./schema.ts")]);
    process.stdout.write(`${printSchema(schema)}\n`);
  });

program
  .command("doctor")
  .description("check settings, engine, indexes and versions; say what is wrong and what mends it")
  .action(async () => {
    const config = readConfig();
    const { doctor } = await import("./commands/doctor.command.ts");
    await run(() => doctor(config, (line) => void process.stdout.write(`${line}\n`)));
  });

function recordKinds(list: string): RecordKind[] {
  const kinds = list.split(",").map((kind) => kind.trim());
  const unknown = kinds.find((kind) => !Object.hasOwn(RECORDS, kind));
  if (unknown === undefined) return kinds as RecordKind[];
  throw new InvalidArgumentError(
    `there is no kind ${JSON.stringify(unknown)}; there are ${Object.keys(RECORDS).join(", ")}`,
  );
}

function batchSize(value: string): number {
  const rows = Number(value);
  if (Number.isInteger(rows) && rows >= 1 && rows <= 1_000) return rows;
  throw new InvalidArgumentError("expected a whole number from 1 to 1000");
}

async function withGraph(work: (graph: Graph, config: Config) => Promise<Exit>): Promise<void> {
  const config = readConfig();
  const { openConfigured } = await import("./commands/graph.ts");
  await run(async () => {
    const graph = await openConfigured(config);
    try {
      return await work(graph, config);
    } finally {
      await graph.close();
    }
  });
}

async function run(work: () => Promise<Exit>): Promise<void> {
  process.exitCode = await work();
}

/** One line for what people can mend themselves, the whole stack for what they cannot. */
function failure(error: unknown): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const known = error instanceof SettingError || error instanceof GraphOpenError || isSystemError(error);
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof SettingError ? EXIT.usage : EXIT.failed;
}

/** A port in use, a file that cannot be written. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failure(error);
}
