import type { Kind } from "../../graph/kind.ts";
import { ENTITY_PROPERTIES, type EntityRow } from "../entity/entity.row.ts";

export interface ArticleRow extends EntityRow {
  publisher: string;
  byline: string | null;
  published: string | null;
  publishedMin: number;
  publishedMax: number;
  url: string | null;
  language: string | null;
  summary: string | null;
}

export const ARTICLE: Kind<ArticleRow> = {
  label: "Article",
  properties: [
    ...ENTITY_PROPERTIES,
    "publisher",
    "byline",
    "published",
    "publishedMin",
    "publishedMax",
    "url",
    "language",
    "summary",
  ],
};

/** MENTIONS: an article names an entity. */
export interface Mention {
  count: number;
  locators: string[] | null;
}

export interface TopicRow {
  id: string;
  name: string;
  nameFolded: string;
}

export const TOPIC: Kind<TopicRow> = { label: "Topic", properties: ["id", "name", "nameFolded"] };
