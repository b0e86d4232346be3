import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { facetsBy } from "../entity/facet.ref.ts";
import { Article } from "./article.ref.ts";
import { TOPIC } from "./article.row.ts";

export const ArticleConnection = builder.connectionObject(
  {
    type: Article,
    name: "ArticleConnection",
    description: "A list of articles.",
    fields: facetsBy("Article", {
      PUBLISHER: { description: "Who published it.", grouping: { property: "n.publisher" } },
      YEAR: {
        description: "The year of the first day it may have appeared.",
        grouping: { property: "n.publishedYear" },
      },
      TOPIC: {
        description: "Its topics.",
        grouping: { step: { type: "TAGGED", direction: "out", to: TOPIC.label } },
      },
    }),
  },
  { name: "ArticleEdge", description: "An article in a list." },
);

export const ArticleOrder = orderBy("Article", {
  PUBLISHED: { description: "When it was published: the first possible day ascending, the last one descending." },
  NAME: { description: "The title, without case and diacritics." },
});
