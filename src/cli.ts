#!/usr/bin/env node
/** The `chancery` command. */
import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { DATASETS, type DatasetName } from "./commands/dataset.ts";
import { EXIT, type Exit } from "./commands/exit.ts";
import { type ExportOptions, FORMATS } from "./commands/export.format.ts";
import type { ImportOptions } from "./commands/import.command.ts";
import { readConfig, SettingError } from "./config.ts";
import { GraphOpenError } from "./graph/graph.ts";
import { MappingError } from "./ingest/importers/mapping.error.ts";
import { SourceError } from "./ingest/importers/source.error.ts";
import { RECORDS, type RecordKind } from "./ingest/record.ts";
import { ServerError } from "./local/server.error.ts";
import type { RecordStore } from "./local/store.ts";
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
    withConfigured(async (store) => {
      const { seed } = await import("./commands/seed.command.ts");
      const { report, WAITING } = await import("./commands/report.ts");
      const summary = await seed(store, {
        onReject: ({ file, line, reason }) => process.stderr.write(`${file}:${line}: ${reason}\n`),
        onWait: () => process.stderr.write(`${WAITING}\n`),
      });
      report(summary, json);
      return summary.rejected > 0 ? EXIT.rejected : EXIT.done;
    }),
  );

program
  .command("import")
  .description("bring a data set in; doing it again writes only what has changed")
  .addArgument(program.createArgument("<dataset>", "what it is").choices(DATASETS))
  .argument("<path>", "the folder of the data set, or a file of it")
  .option("--mapping <file>", "what the columns mean; for csv, which needs it")
  .option("--dry-run", "say what would change, with the first differences, and write nothing")
  .option("--rejects <file>", "write rejected rows there, one JSON object a line")
  .option("--review <file>", "write decisions about persons that somebody should look at there")
  .option("--reviewed <file>", "take these decisions, pairs that are the same or different, before any rule")
  .option("--prune", "retire what the source no longer has")
  .option("--batch <rows>", "how many rows a transaction takes, 1 to 1000", batchSize)
  .option("--json", "end with one JSON object on standard output")
  .action((dataset: DatasetName, path: string, { mapping, ...options }: ImportOptions & { mapping?: string }) => {
    checkUsage(dataset, mapping, options);
    checkOutputs({ path, "--mapping": mapping, "--reviewed": options.reviewed }, options);
    const config = readConfig();
    return run(async () => {
      const [{ READERS }, { importDataset, prepareImport }, { withStore }] = await Promise.all([
        import("./commands/dataset.registry.ts"),
        import("./commands/import.command.ts"),
        import("./commands/store.ts"),
      ]);
      const prepared = await prepareImport(READERS[dataset](mapping ?? ""), path, options);
      return withStore(config, (store) => importDataset(store, prepared, options));
    });
  });

program
  .command("export")
  .description("write the graph to a file or to standard output")
  .addOption(
    new Option("--format <format>", "records, tables (csv), or a picture for Gephi (gexf)")
      .choices(FORMATS)
      .default("records"),
  )
  .option("--kinds <kinds>", "only these kinds of record, comma-separated", recordKinds)
  .option("--output <path>", "the file; for csv the folder; standard output without it")
  .action((options: ExportOptions) => {
    if (options.format === "csv" && options.output === undefined)
      program.error("error: --format csv writes a file for each kind: name their folder with --output");
    return withConfigured(async (store) => {
      const { exportGraph } = await import("./commands/export.command.ts");
      return exportGraph(store, options);
    });
  });

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

/** What does not go together; said before anything is opened. */
function checkUsage(dataset: DatasetName, mapping: string | undefined, options: ImportOptions): void {
  if (dataset === "csv" && mapping === undefined) program.error("error: import csv needs --mapping FILE");
  if (dataset !== "csv" && mapping !== undefined) program.error("error: --mapping is for import csv");
  const own = (["prune", "review", "reviewed"] as const).find((name) => options[name] !== undefined);
  if (dataset === "records" && own !== undefined)
    program.error(`error: --${own} is for data sets; records say themselves what goes and who is whom`);
}

/** What is written must not take the place of what is read. */
function checkOutputs(inputs: Readonly<Record<string, string | undefined>>, { rejects, review }: ImportOptions): void {
  const taken = new Map(
    Object.entries(inputs).flatMap(([name, path]) => (path === undefined ? [] : [[fileAt(path), name] as const])),
  );
  for (const [name, path] of Object.entries({ "--rejects": rejects, "--review": review })) {
    if (path === undefined) continue;
    const other = taken.get(fileAt(path));
    if (other !== undefined) program.error(`error: ${name} ${path} would overwrite ${other}`);
    taken.set(fileAt(path), name);
  }
}

/** The file behind a path, whatever it is called by. */
const fileAt = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

async function withConfigured(work: (store: RecordStore) => Promise<Exit>): Promise<void> {
  const config = readConfig();
  const { withStore } = await import("./commands/store.ts");
  await run(() => withStore(config, work));
}

async function run(work: () => Promise<Exit>): Promise<void> {
  process.exitCode = await work();
}

const isMendable = (error: unknown): error is Error =>
  [SettingError, GraphOpenError, SourceError, MappingError, ServerError].some((kind) => error instanceof kind);

/** One line for what people can mend themselves, the whole stack for what they cannot. */
function failure(error: unknown): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const known = isMendable(error) || isSystemError(error);
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof SettingError || error instanceof MappingError ? EXIT.usage : EXIT.failed;
}

/** A port in use, a file that cannot be written. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failure(error);
}
