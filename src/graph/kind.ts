/** A kind of node: its label and what is stored of it. */
export interface Kind<Node> {
  readonly label: string;
  readonly properties: readonly (keyof Node & string)[];
}
