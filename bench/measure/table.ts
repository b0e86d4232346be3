/** Tables as Markdown, numbers to the right. */

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number | undefined;
}

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map(({ of }) => written(of(row))));
  const titles = columns.map(({ title }) => title);
  const numeric = columns.map((_column, at) => cells.every((line) => /^[^a-z]*$/.test(line[at] ?? "")));
  const widths = titles.map((title, at) => Math.max(3, title.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => (numeric[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (numeric[at] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(titles), line(rule), ...cells.map(line)].join("\n");
}

/** Three digits that say something. */
const written = (value: string | number | undefined): string => {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "?";
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
};
