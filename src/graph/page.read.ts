/** Reads one page of many parents, with what is remembered of pages and of nodes. */
import type { Reader } from "./graph.ts";
import { knownPageStatement } from "./known.statement.ts";
import type { Lists } from "./list.read.ts";
import { canReach, type Reaches, readWithin } from "./reach.ts";
import { nodeProperties, type Reads } from "./reads.ts";
import { numberedStatement, type Records, type Rows, rowsByNumber } from "./records.ts";
import { pageParameters, pageReader } from "./relation.composer.ts";
import type { Page, Relation, Row } from "./relation.ts";
import type { Numbers } from "./row.reader.ts";

/** By what pages are read. */
interface Reading {
  readonly read: Reader["read"];
  readonly lists: Lists;
  /** What a process remembers; absent: nothing of it. */
  readonly reaches?: Reaches | undefined;
  readonly records?: Records | undefined;
}

/** A page with what it is loaded under, and what is read of its rows. */
export interface PageAsked<Node, Edge> {
  readonly relation: Relation<Node, Edge>;
  readonly page: Page;
  readonly name: string;
  readonly reads: Reads | undefined;
}

type Found<Node, Edge> = readonly (readonly [id: string, rows: Row<Node, Edge>[]])[];

/** The page of each of these parents; those that have none may be left out. */
export async function readPages<Node, Edge>(
  reading: Reading,
  asked: PageAsked<Node, Edge>,
  ids: readonly string[],
): Promise<Found<Node, Edge>> {
  const { records, read } = reading;
  if (records === undefined) {
    const { found, rowsOf } = await readRaw(reading, asked, ids);
    return found.map(({ id, rows }) => [id, rowsOf(rows)]);
  }
  const { relation, reads } = asked;
  const properties = nodeProperties(relation.to, relation.node, reads);
  const { writes } = records;
  if (records.familiar(properties)) {
    const { found, rowsOf } = await readRaw(reading, asked, ids, "alone");
    if (writes === records.writes) {
      const known = records.known<Node>(properties);
      const pages = found.map(({ id, rows }) => [id, rowsOf(rows, known as Rows)] as const);
      if (pages.every(([, rows]) => rows.every(({ node }) => node !== undefined))) return pages;
      const numbers = found.flatMap(({ rows }) => rows.map(([number]) => number as number));
      const nodes = await records.of<Node>(numbers, properties, async (missing) =>
        rowsByNumber(properties, await read(numberedStatement(relation.to, properties), { numbers: missing })),
      );
      if (nodes !== undefined) return found.map(({ id, rows }) => [id, rowsOf(rows, nodes as Rows)]);
    }
    // Something was written in between: what one statement reads holds together.
  }
  const since = records.writes;
  const { found, rowsOf } = await readRaw(reading, asked, ids, "beside");
  const nodes = new Map<number, Node>();
  const pages = found.map(({ id, rows: raw }) => {
    const rows = rowsOf(raw);
    for (let at = 0; at < rows.length; at += 1) nodes.set(raw[at]?.[0] as number, (rows[at] as Row<Node, Edge>).node);
    return [id, rows] as const;
  });
  records.learn(properties, nodes, since);
  return pages;
}

/** Rows as they come, and how they are read. */
async function readRaw<Node, Edge>(
  { read, lists, reaches }: Reading,
  { relation, page, name, reads }: PageAsked<Node, Edge>,
  ids: readonly string[],
  numbers?: Numbers,
) {
  const composed = (reach?: "told" | "within") => knownPageStatement(relation, page, name, reads, { reach, numbers });
  if (reaches === undefined || !canReach(relation, page)) {
    const alone = () => {
      const { statement, parameters } = composed();
      return read(statement, { ...pageParameters(relation, ids, page), ...parameters });
    };
    const found = await lists.page(relation, { page, reads, numbers }, alone);
    return { found, rowsOf: pageReader(relation, page, reads, numbers) };
  }
  const found = await readWithin(reaches, { relation, page, name }, ids, (some, within) => {
    const { statement, parameters } = composed(within === undefined ? "told" : "within");
    return read(statement, { ...parameters, ...(within === undefined ? { ids: some } : { within }) });
  });
  return { found, rowsOf: composed("told").rowsOf };
}
