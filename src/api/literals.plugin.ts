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

/** `during.from`: the argument in which the value stands, and the fields of input objects that lead to it; `$day` for the default of a variable. */
function argumentOf(literal: ASTNode, document: DocumentNode): string | undefined {
  const names: string[] = [];
  let found: string | undefined;
  visit(document, {
    enter(node) {
      if (node === literal) {
        found = names.join(".");
        return BREAK;
      }
      const name = nameOf(node);
      if (name !== undefined) names.push(name);
      return undefined;
    },
    leave(node) {
      if (nameOf(node) !== undefined) names.pop();
    },
  });
  return found;
}

/** Of what a value may stand in. */
function nameOf(node: ASTNode): string | undefined {
  if (node.kind === Kind.VARIABLE_DEFINITION) return `$${node.variable.name.value}`;
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : undefined;
}
