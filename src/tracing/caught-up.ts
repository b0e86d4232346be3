/** Questions about what the graph has and the projection has not yet wait for a projection that has. */
import type { Context } from "../context.ts";
import { GraphUnavailableError } from "../graph/graph.ts";
import type { Projection } from "./projection.ts";

/** The graph has an official whom the projection that is asked has not: who has only now come, or into whom another one has been merged. */
export class AheadError extends GraphUnavailableError {
  constructor(id: string) {
    super(`${id} has come into the graph since what is searched was read`);
  }
}

/** How many projections are asked at most. */
const ATTEMPTS = 3;

/**
 * What the projection answers; a later one, where the graph is ahead of it.
 * @param ask looks ids up by the projection that it is given, so that what it searches knows them
 * @throws AheadError where none comes while searches may take time
 */
export async function caughtUp<Answer>(
  ask: (projection: Projection) => Promise<Answer>,
  { trace }: Context,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const projection = await trace.projection();
    try {
      return await ask(projection);
    } catch (error) {
      if (!(error instanceof AheadError) || attempt === ATTEMPTS || !(await trace.moveOn(projection))) throw error;
    }
  }
}
