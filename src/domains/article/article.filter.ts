/** Which articles a list holds. */

import { during, ids, leadsTo, type PeriodArgument, type StringFilter, text } from "../../api/filter.fields.ts";
import { filterOf, type Logical, logical } from "../../api/filter.ts";
import { ENTITY_LABEL } from "../entity/entity.row.ts";
import { TOPIC } from "./article.row.ts";

interface ArticleFilterShape extends Logical<ArticleFilterShape> {
  id?: readonly string[] | null | undefined;
  name?: StringFilter | null | undefined;
  publisher?: StringFilter | null | undefined;
  published?: PeriodArgument | null | undefined;
  topic?: readonly string[] | null | undefined;
  mentions?: readonly string[] | null | undefined;
}

export const ArticleFilter = filterOf<ArticleFilterShape>("ArticleFilter");

ArticleFilter.implement("Which articles a list holds. Every field given must hold.", {
  id: ids("n.id", "One of these articles."),
  name: text("n.nameLines", "The title, or any alias."),
  publisher: text("n.publisherLines", "Who published it."),
  published: during("n.published", "n.published", "Published then."),
  topic: leadsTo({ type: "TAGGED", direction: "out", to: TOPIC.label }, "Has one of these topics."),
  mentions: leadsTo({ type: "MENTIONS", direction: "out", to: ENTITY_LABEL }, "Mentions one of these entities."),
  ...logical(ArticleFilter),
});
