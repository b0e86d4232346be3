import { builder } from "../../api/builder.ts";
import type { ArticleRow, TopicRow } from "./article.row.ts";

export const Article = builder.objectRef<ArticleRow>("Article");
export const Topic = builder.objectRef<TopicRow>("Topic");
