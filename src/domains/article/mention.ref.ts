/** Where an article names an entity: the same edge properties from either end. */
import type { builder } from "../../api/builder.ts";
import { reads } from "../../api/reads.ts";
import type { Mention } from "./article.row.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)["$inferSchemaTypes"], Mention>;

/** The fields of MentionEdge and MentionedInEdge. */
export const mentionFields = (t: Fields) => ({
  count: t.exposeInt("count", { description: "How often the article names the entity." }),
  locators: t.field({
    type: ["String"],
    description: "Where in the article: `paragraph 3, sentence 2`.",
    ...reads("locators"),
    resolve: ({ locators }) => locators ?? [],
  }),
});
