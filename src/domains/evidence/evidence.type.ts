import { builder } from "../../api/builder.ts";
import { paged } from "../../api/page.ts";
import { requiredReference } from "../../api/reference.ts";
import { Article } from "../article/article.ref.ts";
import type { ArticleRow } from "../article/article.row.ts";
import { Entity, Node } from "../entity/entity.ref.ts";
import type { EntityRow } from "../entity/entity.row.ts";
import { typeOfId } from "../kinds.row.ts";
import { EvidenceConnection } from "./evidence.connection.ts";
import { recordSupports } from "./evidence.cypher.ts";
import { DatasetRecord, Evidence } from "./evidence.ref.ts";
import type { DatasetRecordRow } from "./evidence.row.ts";

const EvidenceSource = builder.unionType("EvidenceSource", {
  description: "Where evidence comes from: an article, or a record of a data set.",
  types: [Article, DatasetRecord],
  resolveType: ({ id }) => typeOfId(id) as "Article",
});

Evidence.implement({
  description: "Why an assertion is believed.",
  interfaces: [Node],
  fields: (t) => ({
    source: t.field({
      type: EvidenceSource,
      description: "The article or dataset record that says so.",
      ...requiredReference<"source", ArticleRow | DatasetRecordRow>("source"),
    }),
    subject: t.field({
      type: Entity,
      description: "The entity it speaks for; for a relation, the entity that the relation starts from.",
      ...requiredReference<"subject", EntityRow>("subject"),
    }),
    relation: t.exposeString("relation", {
      nullable: true,
      description: "The key of the relation it supports, null when it supports the subject itself.",
    }),
    locator: t.exposeString("locator", {
      nullable: true,
      description: "Where in the source: `paragraph 3, sentence 2`, a field, a column.",
    }),
    quote: t.exposeString("quote", {
      nullable: true,
      description: "The words of the source, where they may be quoted.",
    }),
    confidence: t.exposeFloat("confidence", { description: "From 0 to 1: how surely the source says so." }),
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When it first came into the graph." }),
  }),
});

DatasetRecord.implement({
  description: "One record of a public data set, named so that anyone can look it up again.",
  interfaces: [Node],
  fields: (t) => ({
    dataset: t.exposeString("dataset", { description: "The data set's name: `historian-visits`." }),
    recordId: t.exposeString("recordId", { description: "The record's own id within its data set." }),
    file: t.exposeString("file", { description: "The file it stands in, relative to the data set's folder." }),
    line: t.exposeInt("line", { nullable: true, description: "The line it begins at, from 1." }),
    url: t.expose("url", { type: "URL", nullable: true, description: "Where it can be read." }),
    supports: t.connection(
      {
        type: Evidence,
        description: "Everything that this record is evidence for, by id.",
        ...paged(recordSupports, []),
      },
      EvidenceConnection,
    ),
  }),
});
