/** What the graph is and holds, and how any node is found by its id. */

import { builder } from "../../api/builder.ts";
import { badInput } from "../../api/error.ts";
import { checkedId } from "../../api/id.argument.ts";
import { leveled } from "../../api/level.ts";
import { reads } from "../../api/reads.ts";
import type { Context } from "../../context.ts";
import type { Ahead } from "../../graph/ahead.ts";
import type { Searched } from "../../graph/graph.ts";
import { isArticleEvidence, RECORDED } from "../../tracing/article.evidence.row.ts";
import { anyEvidence } from "../../tracing/article.evidence.ts";
import { isCitation } from "../../tracing/citation.row.ts";
import { citationById } from "../../tracing/cite.ts";
import { bilateralById } from "../country/bilateral.ref.ts";
import { isBilateral } from "../country/bilateral.row.ts";
import { Node } from "../entity/entity.ref.ts";
import { datasets } from "../evidence/evidence.cypher.ts";
import { counts } from "./graph.cypher.ts";

const DatasetInfo = builder.objectRef<{ name: string; records: number; importedAt: string }>("DatasetInfo").implement({
  description: "A data set that the graph has records of.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name: `historian-visits`." }),
    records: t.exposeInt("records", { description: "How many of its records the graph has." }),
    importedAt: t.expose("importedAt", { type: "DateTime", description: "When an import last changed anything." }),
  }),
});

const GraphInfo = builder.objectRef<object>("GraphInfo");

/** A field that counts the entities of one kind; all such fields share one statement. */
const count = (kind: Searched) => ({
  description: `How many entities of type ${kind} there are.`,
  ...leveled(
    async (parents: readonly object[], _args: object, context: Context) => {
      const found = await context.once(counts);
      return parents.map(() => found[0]?.[kind] ?? 0);
    },
    { reads: [] },
  ),
});

/** A field of the graph's identity and version, which are read once a request. */
const versioned = <Value>(pick: (version: { graphId: string; version: number }) => Value) =>
  leveled(
    async (parents: readonly object[], _args: object, context: Context) => {
      const version = await context.version();
      return parents.map(() => pick(version));
    },
    { reads: [] },
  );

GraphInfo.implement({
  description: "The graph as it is now.",
  fields: (t) => ({
    id: t.id({
      description: "Random, made with the graph: two graphs never share it.",
      ...versioned(({ graphId }) => graphId),
    }),
    version: t.int({
      description: "Raised by every write: two answers of the same graph and version come from the same data.",
      ...versioned(({ version }) => version),
    }),
    engine: t.string({
      description: "The graph engine behind this server, and its version.",
      ...reads(),
      resolve: (_graph, _args, context) => context.engine,
    }),
    countries: t.int(count("Country")),
    officials: t.int(count("Official")),
    offices: t.int(count("Office")),
    organisations: t.int(count("Organisation")),
    events: t.int(count("Event")),
    treaties: t.int(count("Treaty")),
    articles: t.int(count("Article")),
    datasets: t.field({
      type: [DatasetInfo],
      description: "The data sets that its records come from, by name.",
      ...leveled(
        async (parents: readonly object[], _args: object, context: Context) => {
          const found = await context.once(datasets);
          return parents.map(() => found);
        },
        { reads: [] },
      ),
    }),
  }),
});

/**
 * What no statement is needed to know of, or one of its own: undefined for what is stored. An id that is refused is a
 * promise too: thrown at once, its BAD_USER_INPUT would leave those of other ids under way, and nobody to wait for them.
 */
function computed(argument: string, id: string, context: Context): Promise<{ id: string } | null> | undefined {
  if (isBilateral(id)) return bilateralById(id, context);
  if (isCitation(id)) return citationById(argument, id);
  return isArticleEvidence(id) ? anyEvidence(id, context) : undefined;
}

/** Most nodes are stored; what is between two countries, a citation, and what a mention is as evidence are computed. */
async function nodesOf(
  ids: readonly string[],
  context: Context,
  ahead: Ahead | undefined,
): Promise<({ id: string } | null)[]> {
  const others = ids.map((id) => computed("ids", id, context));
  const stored = ids.filter((_id, at) => others[at] === undefined);
  const [found, rest] = await Promise.all([context.anyNodes(stored, ahead), Promise.all(others)]);
  const nodes = found.values();
  return rest.map((other) => {
    if (other !== undefined) return other;
    const node = nodes.next().value ?? null;
    if (node instanceof Error) throw node;
    return node;
  });
}

const MOST_NODES = 100;

builder.queryFields((t) => ({
  graph: t.field({
    type: GraphInfo,
    description: "What the graph is and what it holds.",
    ...reads(),
    resolve: () => ({}),
  }),
  node: t.field({
    type: Node,
    nullable: true,
    description: "Any node by its id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Any id: `country:THA`, `evidence:…`." }) },
    ...leveled(
      async (parents: readonly unknown[], { id }: { id: string }, context: Context, ahead?: Ahead) => {
        checkedId("id", id);
        const node = await (computed("id", id, context) ?? context.anyNode(id, ahead));
        return parents.map(() => node);
      },
      { reads: [], looksUp: RECORDED },
    ),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: "Many nodes by their ids, in the same order, null where there is none.",
    args: { ids: t.arg.idList({ required: true, description: `At most ${MOST_NODES} ids, of any kinds.` }) },
    ...leveled(
      async (parents: readonly unknown[], { ids }: { ids: readonly string[] }, context: Context, ahead?: Ahead) => {
        if (ids.length > MOST_NODES) throw badInput("ids", `${ids.length} ids`, `at most ${MOST_NODES}`);
        const asked = ids.map((id) => checkedId("ids", id));
        const nodes = await nodesOf(asked, context, ahead);
        return parents.map(() => nodes);
      },
      { reads: [], looksUp: RECORDED },
    ),
  }),
}));
