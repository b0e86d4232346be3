/** Whether the name of a country or an organisation takes an article within a sentence. */

const WITH_ARTICLE =
  /^(Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Ottoman|Soviet|Vatican)\b|\b(Republic|Union|Islands|Emirates|Kingdom|States|Organi[sz]ation|Nations|Association|Community|Agency|Office|Council|Assembly|Bank|Court|Fund|Antilles|Parliament|Commission)\b/;

/** `the United States`, `France`: as the name stands within a sentence. */
export function withArticle(name: string): string {
  const bare = name.replace(/^The /, "");
  return WITH_ARTICLE.test(bare) ? `the ${bare}` : bare;
}
