/** What a call to the driver may end with: it is given up, or its error is said in the port's words. */
import neo4j, { type Neo4jError } from "neo4j-driver";
import { type Call, ConflictError, GraphTimeoutError, GraphUnavailableError, KeyTakenError } from "./graph.ts";

/** @param end ends the work on the server, when the call is given up before it is done */
export async function abandonable<T>(
  name: string,
  { signal }: Call = {},
  work: () => Promise<T>,
  end: () => Promise<void>,
): Promise<T> {
  if (signal?.aborted) throw new GraphTimeoutError("the request was given up before the statement ran");
  const running = work().catch((error: unknown) => {
    throw translated(error, name);
  });
  if (signal === undefined) return running;
  let giveUp: (() => void) | undefined;
  const given = new Promise<never>((_, reject) => {
    giveUp = () => {
      reject(new GraphTimeoutError("the statement was given up"));
      end().catch(() => {}); // a connection that is gone has ended it already
    };
    signal.addEventListener("abort", giveUp, { once: true });
  });
  try {
    return await Promise.race([running, given]);
  } finally {
    signal.removeEventListener("abort", giveUp as () => void);
    running.catch(() => {}); // given up: nobody else waits for its error
  }
}

/**
 * The port's error for the driver's, where there is one.
 * @param what was asked: the name of a statement
 */
export function translated(error: unknown, what = "the transaction"): unknown {
  const { code = "", message = "" } = error as Partial<Neo4jError>;
  if (code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED) {
    return new GraphUnavailableError(message, { cause: error });
  }
  if (message.includes("acquisition timed out")) return new GraphUnavailableError(message, { cause: error });
  if (code.includes("TransactionTimedOut")) {
    return new GraphTimeoutError(`${what} took longer than QUERY_TIMEOUT_MS and was given up`, { cause: error });
  }
  if (code.startsWith("Neo.TransientError.Transaction.")) return new ConflictError(message, { cause: error });
  // What else passes by itself is no other writer's doing: memory that is used up, a member that has lost its leader.
  if (code.startsWith("Neo.TransientError.")) return new GraphUnavailableError(message, { cause: error });
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") return new KeyTakenError(message, { cause: error });
  return error;
}
