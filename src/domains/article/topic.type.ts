import { builder } from "../../api/builder.ts";
import { found } from "../../api/id.argument.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged, pagedRoot } from "../../api/page.ts";
import { Node } from "../entity/entity.ref.ts";
import { ArticleConnection } from "./article.connection.ts";
import { topicArticles, topics } from "./article.cypher.ts";
import { Article, Topic } from "./article.ref.ts";
import { TOPIC } from "./article.row.ts";

Topic.implement({
  description: "What articles are about: a hashtag.",
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString("name", { description: "As the articles write it, without the hash." }),
    articles: t.connection(
      {
        type: Article,
        description: "Articles about it, latest first.",
        ...paged(topicArticles, descending("PUBLISHED")),
      },
      ArticleConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: "The topic with this id, null where there is none.",
    args: { id: t.arg.id({ required: true, description: "Its id: `topic:border`." }) },
    ...found(TOPIC),
  }),
  topics: t.connection(
    { type: Topic, description: "All topics, by name.", ...pagedRoot(topics, ascending("NAME")) },
    { name: "TopicConnection", description: "A list of topics." },
    { name: "TopicEdge", description: "A topic in a list." },
  ),
}));
