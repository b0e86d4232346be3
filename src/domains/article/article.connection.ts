import { builder } from "../../api/builder.ts";
import { orderBy } from "../../api/order.ts";
import { Article } from "./article.ref.ts";

export const ArticleConnection = builder.connectionObject(
  { type: Article, name: "ArticleConnection", description: "A list of articles." },
  { name: "ArticleEdge", description: "An article in a list." },
);

export const ArticleOrder = orderBy("Article", {
  PUBLISHED: { description: "When it was published: the first possible day ascending, the last one descending." },
  NAME: { description: "The title, without case and diacritics." },
});
