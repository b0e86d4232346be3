import { builder } from "../../api/builder.ts";
import { LED_TO } from "../../api/cost.ts";
import { leveled } from "../../api/level.ts";
import { property } from "../../api/reads.ts";
import type { Context } from "../../context.ts";
import { Entity } from "./entity.ref.ts";
import type { EntityRow } from "./entity.row.ts";
import { type BucketValue, Facet } from "./facet.ref.ts";

const FacetBucket = builder.objectRef<BucketValue>("FacetBucket").implement({
  description: "The rows of a list that have one value in common.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "The value: an enum's, a year, a decade (`1990s`), a text, the id of what rows lead to.",
    }),
    label: t.exposeString("label", { description: "The value for people: the name of what rows lead to, or words." }),
    count: t.exposeInt("count", { description: "How many rows have it; a row with several values counts for each." }),
    entity: t.field({
      type: Entity,
      nullable: true,
      complexity: LED_TO,
      description: "What the rows lead to; null for values and for topics, which are no entities.",
      ...leveled(
        (buckets: readonly BucketValue[], _args: object, context: Context) =>
          Promise.all(
            buckets.map(({ entity }) =>
              entity === null ? null : (context.anyNode(entity) as Promise<EntityRow | null>),
            ),
          ),
        { reads: [] },
      ),
    }),
  }),
});

Facet.implement({
  description: "A list summed up by one thing.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "What it is summed up by, as asked for." }),
    buckets: t.field({
      type: [FacetBucket],
      description: "The greatest buckets, greatest first, then by key. Rows without a value are in none.",
      ...property("buckets"),
    }),
    otherCount: t.exposeInt("otherCount", { description: "The sum of the buckets that are not shown." }),
  }),
});
