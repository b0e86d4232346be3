import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import { reads } from "../api/reads.ts";
import type { Context } from "../context.ts";
import { Node } from "../domains/entity/entity.ref.ts";
import { Citation } from "./citation.ref.ts";
import { type CitationCheckRow, checkedCitation } from "./cite.ts";
import { citationCost } from "./cost.ts";
import { PathResult } from "./paths.ref.ts";
import { PROJECTED, VERSION_FIELD } from "./policy.ref.ts";

Citation.implement({
  description: "A permanent reference to an answer of `paths`. Its id holds all there is to it; nothing is stored.",
  interfaces: [Node],
  fields: (t) => ({
    arguments: t.expose("arguments", {
      type: "JSON",
      description: "What was asked: the arguments of `paths`, defaults filled in.",
    }),
    graphId: t.exposeID("graphId", { description: "The graph that was asked (`graph { id }`)." }),
    graphVersion: t.exposeInt("graphVersion", { description: VERSION_FIELD }),
    resultHash: t.exposeString("resultHash", {
      description:
        "SHA-256, in hexadecimal, over canonical JSON (RFC 8785) of the paths: for each a list of its officials, of its contexts, and of each hop's evidence, by ids.",
    }),
  }),
});

const CitationCheck = builder.objectRef<CitationCheckRow>("CitationCheck").implement({
  description: "A cited question asked again.",
  fields: (t) => ({
    citation: t.expose("citation", { type: Citation, description: "The citation as it was given." }),
    reproduces: t.exposeBoolean("reproduces", {
      description: "Whether the graph as it is now gives the same answer: the same paths, contexts and evidence.",
    }),
    graphVersion: t.int({
      description: "The version of the graph that was asked now.",
      ...reads(),
      resolve: ({ result }) => result.projection.version,
    }),
    result: t.expose("result", { type: PathResult, description: "The answer of now." }),
  }),
});

builder.queryField("citation", (t) =>
  t.field({
    type: CitationCheck,
    nullable: true,
    complexity: ({ id }) => citationCost(id),
    description: "Asks a cited question again, and says whether the answer still stands.",
    args: { id: t.arg.id({ required: true, description: "The whole id of a citation: `citation:…`." }) },
    ...leveled(async (parents: readonly unknown[], { id }: { id: string }, context: Context) => {
      const check = await checkedCitation("id", id, context);
      return parents.map(() => check);
    }, PROJECTED),
  }),
);
