/** Another name of an entity, as it is stored in the JSON text of `aliases`. */
export interface AliasRecord {
  text: string;
  language?: string | null;
  script?: string | null;
  kind?: string | null;
}

/** @param stored the JSON text, null where there are no aliases */
export const aliasesOf = (stored: string | null): AliasRecord[] =>
  stored === null ? [] : (JSON.parse(stored) as AliasRecord[]);
