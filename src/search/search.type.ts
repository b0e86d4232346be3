import { builder } from "../api/builder.ts";
import { decodeCursor, encodeCursor } from "../api/cursor.ts";
import { badInput } from "../api/error.ts";
import { bounded } from "../api/filter.ts";
import { leveled } from "../api/level.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import { Entity } from "../domains/entity/entity.ref.ts";
import type { EntityRow } from "../domains/entity/entity.row.ts";
import { EntityKind, labelOfKind } from "../domains/entity/kind.enum.ts";
import { kindOfId } from "../domains/kinds.row.ts";
import type { Keyset } from "../graph/relation.ts";
import type { ScorePart } from "./score.ts";
import { type Found, labelsHeld, search } from "./search.ts";

const Score = builder.objectRef<ScorePart>("ScorePart").implement({
  description: "Why a result scores as it does; the parts sum up to the score.",
  fields: (t) => ({
    name: t.exposeString("name", {
      description:
        "What it is for: `same letters`, `same words`, `same sound`, `same sounds` in any order, `initials`, `words`, `letters`, `same Hangul`, `summary`; `name itself` where no alias fits better, `known` for what many events and articles know.",
    }),
    value: t.exposeFloat("value", { description: "What it adds." }),
  }),
});

const SearchConnection = builder.connectionObject(
  { type: Entity, name: "SearchConnection", description: "What answers a search, best first." },
  {
    name: "SearchEdge",
    description: "Something found, with its score.",
    fields: (t) => ({
      score: t.float({
        description: "From 0.3 to 1: how well it answers.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Found).score,
      }),
      matched: t.string({
        description: "The name, the alias or the summary that answers best.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Found).matched,
      }),
      explanation: t.field({
        type: [Score],
        description: "The parts of the score.",
        ...reads(),
        resolve: (edge) => (edge as unknown as Found).explanation,
      }),
    }),
  },
);

const LONGEST_TEXT = 200;
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;
/** Scores have six decimals; cursors hold whole numbers. */
const MILLION = 1_000_000;

interface SearchArguments {
  text: string;
  kinds?: readonly string[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

builder.queryField("search", (t) =>
  t.field({
    type: SearchConnection,
    description:
      "Entities by names, aliases, abbreviations, titles and summaries, best first: across spellings, scripts and romanisations, typing errors, word order, beginnings of words. `totalCount` is how many were found good enough among at most 200 candidates of each kind.",
    args: {
      text: t.arg.string({ required: true, description: `What to look for, 1 to ${LONGEST_TEXT} characters.` }),
      kinds: t.arg({ type: [EntityKind], description: "Only entities of these kinds; all kinds without it." }),
      first: t.arg.int({ description: `How many rows: 1 to ${LARGEST_PAGE}; ${DEFAULT_PAGE} without it.` }),
      after: t.arg.string({ description: "Only rows after this cursor of the same text and kinds." }),
    },
    ...leveled(
      async (parents: readonly unknown[], args: SearchArguments, context: Context) => {
        const page = await pageOf(args, context);
        return parents.map(() => page);
      },
      { reads: [] },
    ),
  }),
);

/** @throws BAD_USER_INPUT for a text or a page outside their bounds, and for a cursor of another search */
async function pageOf({ text, kinds, first, after }: SearchArguments, context: Context) {
  const length = [...text].length;
  if (length < 1 || length > LONGEST_TEXT) throw badInput("text", text, `1 to ${LONGEST_TEXT} characters`);
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE) throw badInput("first", size, `1 to ${LARGEST_PAGE}`);
  const labels = kinds == null ? null : [...new Set(bounded(kinds, "kinds").map(labelOfKind))].toSorted();
  const list = { name: `search of ${JSON.stringify([text, labels])}`, types: ["number"] as const };
  const bound = after == null ? undefined : decodeCursor(list, "after", after);
  const found = await search(text, labels, context);
  const from = bound === undefined ? 0 : found.findIndex((row) => isPast(row, bound));
  const rows = from < 0 ? [] : found.slice(from, from + size);
  const held = labelsHeld(context.reads());
  for (const { id, candidate } of rows) if (held.has(kindOfId(id)?.label ?? "")) context.came(candidate);
  const nodes = await Promise.all(rows.map(({ id }) => context.anyNode(id)));
  const cursors = rows.map((row) => encodeCursor(list, { values: [inMillionths(row)], key: row.id }));
  // What has gone since it was found is no hit. It still ends its page: one of which nothing is left leads on.
  const edges = rows.flatMap(({ candidate: _, ...row }, at) => {
    const node = nodes[at] as EntityRow | null;
    return node === null ? [] : [{ ...row, cursor: cursors[at] as string, node }];
  });
  return {
    edges,
    total: found.length - (rows.length - edges.length),
    pageInfo: {
      hasNextPage: from >= 0 && from + size < found.length,
      hasPreviousPage: bound !== undefined,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

const inMillionths = ({ score }: Pick<Found, "score">) => Math.round(score * MILLION);

/** Whether a row comes after the one that a cursor was made for, which may be gone. */
function isPast(row: Found, { values: [score], key }: Keyset): boolean {
  const difference = inMillionths(row) - (score as number);
  return difference < 0 || (difference === 0 && row.id > key);
}
