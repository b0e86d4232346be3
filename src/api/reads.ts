/**
 * What a field reads of the row it belongs to, said beside its resolver: an operation whose fields all say so fetches
 * nothing else (graph/reads.ts). Exposed fields say it by themselves; an operation with a field that does not say it
 * fetches whole rows.
 */
export type Reading = {
  /** Properties of the parent, as they are stored. */
  readonly reads: readonly string[];
  /** Properties of other nodes that the field looks up and reads itself, by label. */
  readonly looksUp?: Readonly<Record<string, readonly string[]>>;
  /** Its value is of the projection, which may be behind the graph: an answer with it is of no one version, and is not kept. */
  readonly projected?: true;
};

/** The option of a field that reads these properties of its parent, besides the id. */
export const reads = (...properties: readonly string[]): { readonly extensions: Reading } => ({
  extensions: { reads: properties },
});

/** A field that is a plain property, as `t.expose` marks its own: no executor needs to call anything for it. */
export const property = <const Name extends string>(name: Name) => ({
  extensions: { pothosExposedField: name },
  resolve: <Parent extends { readonly [name in Name]: unknown }>(parent: Parent) => parent[name] as never,
});
