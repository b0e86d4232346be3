/** Puts the executor that works a level at a time in graphql-js's place. */
import type { Plugin } from "graphql-yoga";
import { executeByLevel } from "./executor.ts";

export const levelExecution: Plugin = {
  onExecute: ({ setExecuteFn }) => setExecuteFn(executeByLevel),
};
