import type { Statement } from "../../graph/graph.ts";
import { day, every, NAME, type Relation } from "../../graph/relation.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { ARTICLE, type ArticleRow, type Mention, TOPIC, type TopicRow } from "./article.row.ts";

export const articles: Relation<ArticleRow, object> = every("articles", ARTICLE, {
  PUBLISHED: day("n.published"),
  NAME,
});

export const articleTopics: Relation<TopicRow, object> = {
  name: "Article.topics",
  join: { type: "TAGGED", direction: "out", from: ARTICLE.label, each: 1 },
  to: TOPIC.label,
  node: TOPIC.properties,
  edge: [],
  orders: { NAME },
};

/** An article that shares entities with another. */
export interface RelatedRow {
  readonly article: ArticleRow;
  /** The ids of what both mention, and by how many articles each is mentioned, both by id. */
  readonly shared: string[];
  readonly mentions: number[];
}

/** Entities that so many articles mention say nothing of what an article is about. */
const COMMON = 1_000;

/** Ranked to nine decimals, so that the engines' logarithms agree; the score itself is computed in code. */
export const relatedArticles: Statement<
  { ids: readonly string[]; first: number },
  { id: string; related: RelatedRow[] }
> = {
  name: "Article.related",
  text: `UNWIND $ids AS parent
CALL (parent) {
  MATCH (:Article {id: parent})-[:MENTIONS]->(e:Entity)
  WHERE e.mentionCount <= ${COMMON}
  MATCH (e)<-[:MENTIONS]-(n:Article)
  WHERE n.id <> parent
  WITH n, e ORDER BY e.id
  WITH n, collect(e.id) AS shared, collect(e.mentionCount) AS mentions
  WITH n, shared, mentions, reduce(sum = 0.0, one IN mentions | sum + 1.0 / log(1 + one)) AS score
  WITH n, shared, mentions, toInteger(round(score * 1000000000)) AS rank
  ORDER BY rank DESC, n.id LIMIT $first
  RETURN collect({article: {${ARTICLE.properties.map((name) => `${name}: n.${name}`).join(", ")}}, shared: shared, mentions: mentions}) AS related
}
RETURN parent AS id, related`,
};

export const articleMentions: Relation<{ id: string }, Mention> = {
  name: "Article.mentions",
  join: { type: "MENTIONS", direction: "out", from: ARTICLE.label, each: 1 },
  to: ENTITY_LABEL,
  node: ["id"],
  edge: ["count", "locators"],
  orders: { NAME },
};

export const topics: Relation<TopicRow, object> = every("topics", TOPIC, { NAME });

export const topicArticles: Relation<ArticleRow, object> = {
  name: "Topic.articles",
  join: { type: "TAGGED", direction: "in", from: TOPIC.label, each: 1 },
  to: ARTICLE.label,
  node: ARTICLE.properties,
  edge: [],
  orders: { PUBLISHED: day("n.published") },
};
