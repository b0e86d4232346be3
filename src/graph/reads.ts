/** What one operation reads of what is stored, so that its statements fetch nothing else. */
export interface Reads {
  /** Properties of nodes, by label; of a label that is not there, the id alone. */
  readonly nodes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Properties of relationships, of all kinds together. */
  readonly edges: ReadonlySet<string>;
  /** Whether a row's place in its list is asked for: its order values and its key. */
  readonly cursors: boolean;
  /** Whether it is asked if a list goes on after a page. */
  readonly more: boolean;
}

/** Of these properties of a node, in their order, those that are read; the id always is. */
export const nodeProperties = (
  label: string,
  properties: readonly string[],
  reads: Reads | undefined,
): readonly string[] => {
  if (reads === undefined) return properties;
  const read = reads.nodes.get(label);
  return properties.filter((name) => name === "id" || read?.has(name));
};

/** The same for a relationship, which has no id. */
export const edgeProperties = (properties: readonly string[], reads: Reads | undefined): readonly string[] =>
  reads === undefined ? properties : properties.filter((name) => reads.edges.has(name));
