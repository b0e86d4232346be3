/** Counts brackets and tokens before a parser does: parsers of JSON and of GraphQL recurse, and their stacks overflow. */
import { GraphQLError, Lexer, Source, TokenKind } from "graphql";

export const DEEPEST = 200;

/** How deep a JSON text nests, without parsing it; stops counting past the limit. */
export function nestingOfJson(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < text.length && deepest <= DEEPEST; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_SQUARE || code === OPEN_CURLY) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === CLOSE_SQUARE || code === CLOSE_CURLY) depth -= 1;
  }
  return deepest;
}

const [QUOTE, BACKSLASH, OPEN_SQUARE, CLOSE_SQUARE, OPEN_CURLY, CLOSE_CURLY] = [34, 92, 91, 93, 123, 125];

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** How many tokens a document has and how deep its brackets nest; stops counting past either limit, and at what is no token. */
export function sizeOfDocument(text: string, mostTokens: number): { tokens: number; nesting: number } {
  const lexer = new Lexer(new Source(text));
  let [tokens, depth, nesting] = [0, 0, 0];
  try {
    for (
      let token = lexer.advance();
      token.kind !== TokenKind.EOF && tokens <= mostTokens && nesting <= DEEPEST;
      token = lexer.advance()
    ) {
      tokens += 1;
      if (OPENING.has(token.kind)) {
        depth += 1;
        nesting = Math.max(nesting, depth);
      } else if (CLOSING.has(token.kind)) depth -= 1;
    }
  } catch (error) {
    // The parser says better what is wrong with the text.
    if (!(error instanceof GraphQLError)) throw error;
  }
  return { tokens, nesting };
}
