/** `chancery import`: brings records in, and says what became of them. */
import { createWriteStream, existsSync } from "node:fs";
import type { Graph } from "../graph/graph.ts";
import { importRecords } from "../ingest/import.ts";
import type { Reject, Summary } from "../ingest/summary.ts";
import { EXIT, type Exit } from "./exit.ts";

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** Where rejects are written, one JSON object a line; standard error, as text, without it. */
  readonly rejects?: string;
  readonly batch?: number;
  readonly json?: boolean;
}

export async function importFile(graph: Graph, file: string, options: ImportOptions): Promise<Exit> {
  if (!existsSync(file)) {
    process.stderr.write(`${file}: there is no such file\n`);
    return EXIT.failed;
  }
  const rejects = options.rejects === undefined ? undefined : createWriteStream(options.rejects);
  const onReject = (reject: Reject) => {
    if (rejects === undefined) process.stderr.write(`${reject.file}:${reject.line}: ${reject.reason}\n`);
    else rejects.write(`${JSON.stringify(reject)}\n`);
  };
  const summary = await importRecords(graph, [file], {
    onReject,
    ...(options.dryRun && { dryRun: true }),
    ...(options.batch !== undefined && { batch: options.batch }),
  });
  await new Promise<void>((resolve) => (rejects === undefined ? resolve() : rejects.end(() => resolve())));
  report(summary, options.json ?? false);
  return summary.rejected > 0 ? EXIT.rejected : EXIT.done;
}

/** The summary of an import or a seeding on standard output: a table, or one JSON object. */
export function report(summary: Summary, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${table(summary)}\n`);
}

const COLUMNS = ["created", "changed", "unchanged", "retired", "rejected"] as const;

function table({ byKind, ...total }: Summary): string {
  const rows = [...Object.entries(byKind), ["all", total] as const];
  const width = Math.max(...rows.map(([kind]) => kind.length), 4);
  const line = (kind: string, cells: readonly (string | number)[]) =>
    [kind.padEnd(width), ...cells.map((cell) => String(cell).padStart(10))].join("");
  return [
    line("kind", COLUMNS),
    ...rows.map(([kind, counts]) =>
      line(
        kind,
        COLUMNS.map((column) => counts[column]),
      ),
    ),
  ].join("\n");
}
