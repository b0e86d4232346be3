import { builder } from "../../api/builder.ts";
import { descending } from "../../api/order.ts";
import { paged } from "../../api/page.ts";
import { reads } from "../../api/reads.ts";
import { Article } from "../article/article.ref.ts";
import { mentionFields } from "../article/mention.ref.ts";
import { EvidenceConnection } from "../evidence/evidence.connection.ts";
import { Evidence } from "../evidence/evidence.ref.ts";
import { typeOfId } from "../kinds.row.ts";
import { aliasesOf } from "./alias.row.ts";
import { entityEvidence, entityMentionedIn } from "./entity.cypher.ts";
import { Alias, Entity, Node } from "./entity.ref.ts";

const AliasKind = builder.enumType("AliasKind", {
  description: "Why an entity goes by another name.",
  values: {
    SPELLING: { description: "Another spelling of the same name." },
    NATIVE: { description: "The name in a language of its own." },
    ROMANISATION: { description: "The native name in Latin letters." },
    ABBREVIATION: { description: "Initials or a short form." },
    FORMER: { description: "A name it no longer bears." },
    TITLE: { description: "A title that sources use as a name." },
    OTHER: { description: "Any other name, in another language for example." },
  },
});

Alias.implement({
  description: "Another name under which sources speak of an entity.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The name itself, in its own script." }),
    language: t.string({
      nullable: true,
      description: "Its language, as a BCP 47 tag: `ko`.",
      ...reads("language"),
      resolve: ({ language }) => language ?? null,
    }),
    script: t.string({
      nullable: true,
      description: "Its script, as an ISO 15924 code: `Hang`.",
      ...reads("script"),
      resolve: ({ script }) => script ?? null,
    }),
    kind: t.field({
      type: AliasKind,
      description: "Why it goes by this name.",
      ...reads("kind"),
      resolve: ({ kind }) => (kind ?? "OTHER") as "OTHER",
    }),
  }),
});

Entity.implement({
  description: "Anything that can be searched, mentioned and cited.",
  interfaces: [Node],
  resolveType: ({ id }) => typeOfId(id),
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name most often used in English." }),
    aliases: t.field({
      type: [Alias],
      description: "Other names: spellings, scripts, abbreviations.",
      ...reads("aliases"),
      resolve: ({ aliases }) => aliasesOf(aliases),
    }),
    sameAs: t.field({
      type: ["URL"],
      description: "The same entity elsewhere, on Wikidata for example (schema.org sameAs).",
      ...reads("sameAs"),
      resolve: ({ sameAs }) => sameAs ?? [],
    }),
    evidence: t.connection(
      {
        type: Evidence,
        description: "Evidence for the entity itself, by id; its relations carry their own.",
        ...paged(entityEvidence, []),
      },
      EvidenceConnection,
    ),
    mentionedIn: t.connection(
      {
        type: Article,
        description: "Articles that mention it, latest first.",
        ...paged(entityMentionedIn, descending("PUBLISHED")),
      },
      { name: "MentionedInConnection", description: "Articles that mention an entity." },
      {
        name: "MentionedInEdge",
        description: "An article that mentions the entity, and where.",
        fields: (t) => mentionFields(t),
      },
    ),
  }),
});
