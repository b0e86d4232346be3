import { builder } from "../../api/builder.ts";
import { badInput } from "../../api/error.ts";
import { there } from "../../api/gone.ts";
import { leveled } from "../../api/level.ts";
import { reads } from "../../api/reads.ts";
import type { Context } from "../../context.ts";
import { Entity } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { type RelatedRow, relatedArticles } from "./article.cypher.ts";
import { Article } from "./article.ref.ts";

/** Each shared entity counts the more, the fewer articles mention it. */
const scoreOf = ({ mentions }: RelatedRow) => mentions.reduce((sum, count) => sum + 1 / Math.log(1 + count), 0);

const RelatedArticle = builder.objectRef<RelatedRow>("RelatedArticle").implement({
  description: "An article that mentions some of the same entities.",
  fields: (t) => ({
    article: t.expose("article", { type: Article, description: "The other article." }),
    score: t.float({
      description: "The sum over shared entities of 1 / ln(1 + articles that mention it): rarer entities count more.",
      ...reads(),
      resolve: scoreOf,
    }),
    shared: t.field({
      type: [Entity],
      description: "What both mention, by id; entities that more than 1,000 articles mention are left out.",
      ...leveled(
        (parents: readonly RelatedRow[], _args: object, context: Context) =>
          Promise.all(
            parents.map(({ shared }) =>
              Promise.all(shared.map((id) => there(id, context.anyNode(id) as Promise<EntityRow | null>))),
            ),
          ),
        { reads: [] },
      ),
    }),
  }),
});

const LARGEST = 100;

builder.objectField(Article, "related", (t) =>
  t.field({
    type: [RelatedArticle],
    description: "Articles that share entities with it, highest score first, then by id.",
    args: {
      first: t.arg.int({ required: true, defaultValue: 5, description: `How many at most: 1 to ${LARGEST}.` }),
    },
    ...leveled(
      async (parents: readonly { id: string }[], { first }: { first: number }, context: Context) => {
        if (first < 1 || first > LARGEST) throw badInput("first", first, `1 to ${LARGEST}`);
        const found = await context.keyed(relatedArticles, { first }).loadMany(parents.map(({ id }) => id));
        return found.map((row) => (row instanceof Error ? row : (row?.related ?? [])));
      },
      { reads: [] },
    ),
  }),
);
