/** What every entity stores, whatever its kind. */
export interface EntityRow {
  id: string;
  name: string;
  /** `name` folded (api/fold.ts), a tab, the id: what lists are sorted by, on both engines alike. No two are the same. */
  nameFolded: string;
  /** JSON text of alias records, since Neo4j's properties hold no maps; null when there are none. */
  aliases: string | null;
  sameAs: string[] | null;
}

export const ENTITY_PROPERTIES = ["id", "name", "nameFolded", "aliases", "sameAs"] as const;

/** Any entity, looked up by its id alone. */
export const ENTITY_LABEL = "Entity";
