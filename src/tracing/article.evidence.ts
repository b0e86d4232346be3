/** The evidence that an article is for whom it mentions. */
import type { Context } from "../context.ts";
import { ARTICLE } from "../domains/article/article.row.ts";
import { firstEvidence } from "../domains/evidence/evidence.cypher.ts";
import { EVIDENCE, type EvidenceRow } from "../domains/evidence/evidence.row.ts";
import { isoOf } from "../graph/day.ts";
import { articleEvidenceId, articleOfEvidence, isArticleEvidence } from "./article.evidence.row.ts";

/** Evidence by its id, stored or not; null where there is none. */
export const anyEvidence = (id: string, context: Context): Promise<EvidenceRow | null> =>
  isArticleEvidence(id) ? articleEvidence(id, context) : context.node(EVIDENCE).load(id);

/** Recorded when the first evidence from the article was; before there is any, on the day that it was published. */
async function articleEvidence(id: string, context: Context): Promise<EvidenceRow | null> {
  const named = articleOfEvidence(id);
  const firstOf = (article: string) => context.keyed(firstEvidence, {}).load(article);
  const [article, known] = await Promise.all([context.node(ARTICLE).load(named), firstOf(named)]);
  if (article === null) return null;
  // It may have been merged into another.
  const source = article.id;
  const first = source === named ? known : await firstOf(source);
  const published = article.published === null ? 0 : article.publishedMin;
  return {
    ...{ id: articleEvidenceId(source), subject: source, relation: null },
    ...{ source, locator: null, quote: null, confidence: 1 },
    recordedAt: first?.recordedAt ?? `${isoOf(published)}T00:00:00Z`,
  };
}
