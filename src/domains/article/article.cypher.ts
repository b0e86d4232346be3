import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { ARTICLE, type ArticleRow, type Mention, TOPIC, type TopicRow } from "./article.row.ts";

export const articles: Relation<ArticleRow, object> = every("articles", ARTICLE, {
  PUBLISHED: day("n.published"),
  NAME,
});

export const articleTopics: Relation<TopicRow, object> = {
  name: "Article.topics",
  join: { type: "TAGGED", direction: "out", from: ARTICLE.label },
  to: TOPIC.label,
  node: TOPIC.properties,
  edge: [],
  orders: { NAME },
};

export const articleMentions: Relation<{ id: string }, Mention> = {
  name: "Article.mentions",
  join: { type: "MENTIONS", direction: "out", from: ARTICLE.label },
  to: ENTITY_LABEL,
  node: ["id"],
  edge: ["count", "locators"],
  orders: { NAME },
};

export const topics: Relation<TopicRow, object> = every("topics", TOPIC, { NAME });

export const topicArticles: Relation<ArticleRow, object> = {
  name: "Topic.articles",
  join: { type: "TAGGED", direction: "in", from: TOPIC.label },
  to: ARTICLE.label,
  node: ARTICLE.properties,
  edge: [],
  orders: { PUBLISHED: day("n.published") },
};
