/** The interfaces that all kinds of entity share, and the values they share. */
import { builder } from "../../api/builder.ts";
import { typeOfId } from "../kinds.row.ts";
import type { AliasRecord } from "./alias.row.ts";
import type { EntityRow } from "./entity.row.ts";

export const Node = builder.interfaceRef<{ id: string }>("Node").implement({
  description: "Anything with an id of its own, which `node(id:)` finds again.",
  resolveType: ({ id }) => typeOfId(id),
  fields: (t) => ({
    id: t.exposeID("id", {
      description: "Readable and stable: the kind, a colon and a slug, `official:ramin-hasanov.AZE`.",
    }),
  }),
});

export const Entity = builder.interfaceRef<EntityRow>("Entity");

export const Party = builder.interfaceRef<EntityRow>("Party");

export const Alias = builder.objectRef<AliasRecord>("Alias");
