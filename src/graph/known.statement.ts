/** Statements of pages, composed once for what is asked again and again. */
import { LRUCache } from "lru-cache";
import type { Reads } from "./reads.ts";
import { type PageStatement, pageStatement, type Remembering } from "./relation.composer.ts";
import { isFirstPage, type Page, type Relation } from "./relation.ts";

/** By what is read of the rows, which is the same object each time a document is executed, and then by the page's name. */
const composed = new WeakMap<object, LRUCache<string, PageStatement<never, never>>>();
/** For each set of reads: a document has few lists, but each may be asked for in many sizes. */
const MOST_COMPOSED = 50;
const EVERYTHING = {};

/**
 * The statement of a page as `pageStatement` composes it, which brings nothing along. Those of first and last pages without a
 * filter are kept: cursors and filters have no end, and are as long as clients like.
 * @param name of the page: `pageName`
 */
export function knownPageStatement<Node, Edge>(
  relation: Relation<Node, Edge>,
  page: Page,
  name: string,
  reads: Reads | undefined,
  options: Remembering,
): PageStatement<Node, Edge> {
  const compose = () => pageStatement(relation, page, reads, options);
  if (!isFirstPage(relation, page)) return compose();
  const among = reads ?? EVERYTHING;
  let known = composed.get(among);
  if (known === undefined) {
    known = new LRUCache({ max: MOST_COMPOSED });
    composed.set(among, known);
  }
  const key = [options.reach, options.numbers, name].join(" ");
  const found = known.get(key) as PageStatement<Node, Edge> | undefined;
  if (found !== undefined) return found;
  const made = compose();
  known.set(key, made as PageStatement<never, never>);
  return made;
}
