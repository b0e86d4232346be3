/** What a request cost: `extensions.statements`, for whoever asks by header. */
import type { Plugin } from "graphql-yoga";
import type { Context } from "../context.ts";

export const STATEMENTS_HEADER = "x-chancery-statements";

/** Adds the number of statements, their milliseconds together, and their names in order to answers to requests with the header. */
export const countedStatements: Plugin<Context> = {
  onExecute({ args }) {
    const context = args.contextValue as Context & { request: Request };
    if (context.request.headers.get(STATEMENTS_HEADER) !== "1") return undefined;
    return {
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        const { runs } = context;
        const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
        const statements = {
          number: runs.length,
          milliseconds: Math.round(milliseconds * 100) / 100,
          names: runs.map(({ name }) => name),
        };
        setResult({ ...result, extensions: { ...result.extensions, statements } });
      },
    };
  },
};
