/** A mention is its own evidence, the article: there is none stored for it, its id says which article. */
const PREFIX = "evidence:article/";
const ARTICLE_PREFIX = "article:";

/** What is read of articles to say when such evidence was recorded, by label. */
export const RECORDED = { Article: ["published", "publishedMin"] } as const;

export const isArticleEvidence = (id: string): boolean => id.startsWith(PREFIX);

/** @param article its id */
export const articleEvidenceId = (article: string): string => PREFIX + article.slice(ARTICLE_PREFIX.length);

/** The id of the article. */
export const articleOfEvidence = (id: string): string => ARTICLE_PREFIX + id.slice(PREFIX.length);
