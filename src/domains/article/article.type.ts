import { builder } from "../../api/builder.ts";
import { bounded } from "../../api/filter.ts";
import { found } from "../../api/id.argument.ts";
import { all } from "../../api/list.ts";
import { byFilter } from "../../api/narrow.ts";
import { ascending, descending } from "../../api/order.ts";
import { paged, pagedAny, pagedRoot } from "../../api/page.ts";
import { reads } from "../../api/reads.ts";
import type { Condition } from "../../graph/condition.ts";
import { dateOf, PartialDate } from "../entity/date.ref.ts";
import { Entity, Node } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { EntityKind, labelOfKind } from "../entity/kind.enum.ts";
import { EvidenceConnection } from "../evidence/evidence.connection.ts";
import { articleSupports } from "../evidence/evidence.cypher.ts";
import { Evidence } from "../evidence/evidence.ref.ts";
import { ArticleConnection, ArticleOrder } from "./article.connection.ts";
import { articleMentions, articles, articleTopics } from "./article.cypher.ts";
import { ArticleFilter } from "./article.filter.ts";
import { Article, Topic } from "./article.ref.ts";
import { ARTICLE, type Mention } from "./article.row.ts";
import { mentionFields } from "./mention.ref.ts";

Article.implement({
  description: "A piece of journalism that reports on the graph's entities and is evidence for what it says of them.",
  interfaces: [Node, Entity],
  fields: (t) => ({
    publisher: t.exposeString("publisher", { description: "Who published it." }),
    byline: t.exposeString("byline", { nullable: true, description: "Who wrote it, where the page says so." }),
    published: t.field({
      type: PartialDate,
      nullable: true,
      description: "When it was published.",
      ...reads("published"),
      resolve: ({ published }) => dateOf(published),
    }),
    url: t.expose("url", { type: "URL", nullable: true, description: "Where it can be read." }),
    language: t.exposeString("language", { nullable: true, description: "Its language, as a BCP 47 tag." }),
    summary: t.exposeString("summary", { nullable: true, description: "What it reports, in words of our own." }),
    topics: t.field({
      type: [Topic],
      description: "What it is about, by name.",
      ...all(articleTopics, ascending("NAME")),
    }),
    mentions: t.connection(
      {
        type: Entity,
        description: "Entities that it names, by name.",
        args: { kinds: t.arg({ type: [EntityKind], description: "Only entities of these kinds." }) },
        ...pagedAny<EntityRow, Mention>(articleMentions, ascending("NAME"), ofKinds),
      },
      { name: "MentionConnection", description: "Entities that an article names." },
      {
        name: "MentionEdge",
        description: "An entity that the article names, and where.",
        fields: (t) => mentionFields(t),
      },
    ),
    supports: t.connection(
      {
        type: Evidence,
        description: "Everything that this article is evidence for, by id.",
        ...paged(articleSupports, []),
      },
      EvidenceConnection,
    ),
  }),
});

function ofKinds({ kinds }: { kinds?: readonly string[] | null }): Condition | undefined {
  return kinds == null ? undefined : { labels: bounded(kinds, "kinds").map(labelOfKind) };
}

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: "The article with this id, null where there is none.",
    args: {
      id: t.arg.id({ required: true, description: "Its id: `article:korea-herald-2025-07-26-thailand-cambodia`." }),
    },
    ...found(ARTICLE),
  }),
  articles: t.connection(
    {
      type: Article,
      description: "All articles, latest first.",
      args: {
        filter: t.arg({ type: ArticleFilter.ref, description: "Only articles that fit." }),
        orderBy: t.arg({ type: [ArticleOrder], description: "Latest first unless said otherwise." }),
      },
      ...pagedRoot(articles, descending("PUBLISHED"), byFilter(ArticleFilter)),
    },
    ArticleConnection,
  ),
}));
