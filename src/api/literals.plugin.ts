/** Values written in a document that their scalar refuses: the error says where they stand, and names the argument. */
import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from "graphql";
import type { Plugin } from "graphql-yoga";
import { badInput } from "./error.ts";
import { RefusedError } from "./scalars.ts";

export const namedLiterals: Plugin = {
  onValidate:
    ({ params: { documentAST } }) =>
    ({ result, setResult }) => {
      if (result.length > 0) setResult(result.map((error) => named(error, documentAST)));
    },
};

function named(error: GraphQLError, document: DocumentNode): GraphQLError {
  if (!(error instanceof RefusedError) || error.literal === undefined) return error;
  const { literal, received, expected } = error;
  const { message, extensions } = badInput(argumentOf(literal, document) ?? error.scalar, received, expected);
  return new GraphQLError(message, { nodes: literal, extensions });
}

/** `during.from`: the argument in which the value stands, and the fields of input objects that lead to it. */
function argumentOf(literal: ASTNode, document: DocumentNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node !== literal) return undefined;
      const above = ancestors.flatMap((ancestor) => ancestor as ASTNode | readonly ASTNode[]);
      const from = above.findLastIndex(({ kind }) => kind === Kind.ARGUMENT);
      const names = above.slice(from).map((ancestor) => "name" in ancestor && ancestor.name?.value);
      if (from >= 0) found = names.filter(Boolean).join(".");
      return BREAK;
    },
  });
  return found;
}
