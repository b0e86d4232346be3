/** What became of an import or a seeding, on standard output. */
import type { Summary } from "../ingest/summary.ts";

/** What is said where another import has to end first. */
export const WAITING = "Another import into this graph is running; this one begins when that has ended.";

/** A table by kind of record, or one JSON object. */
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
