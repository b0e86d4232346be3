/** Turns on a Neo4j that several processes share. */
import neo4j, { type Driver, type Neo4jError } from "neo4j-driver";
import { type Call, type Graph, GraphUnavailableError } from "./graph.ts";
import { holdTurn, takeTurn } from "./meta.cypher.ts";
import { abandonable, translated } from "./neo4j.call.ts";

/** How often a turn is looked after, in milliseconds. */
const TOUCH_MS = 3_000;

interface TurnConfig {
  /** In milliseconds. */
  readonly timeout: number;
  readonly metadata: object;
}

/**
 * The turn is a node that is made and never committed: whoever makes the same one waits for it. It goes with the
 * connection, so that a process which is killed holds up nobody; and it is touched now and then, since the server may end it.
 * @param config of a transaction that the server does not end by itself
 */
export const turnsOn =
  (driver: Driver, database: string, config: (name: string, call?: Call) => TurnConfig): Graph["alone"] =>
  async (work, call) => {
    const session = driver.session({ database });
    const lost = new AbortController();
    let touching: NodeJS.Timeout | undefined;
    try {
      const turn = session.beginTransaction(config(takeTurn.name, call));
      await abandonable(
        takeTurn.name,
        call,
        () => turn.run(takeTurn.text).then(undefined, ended),
        () => session.close(),
      );
      const touch = () => turn.run(holdTurn.text).then(undefined, (error) => lost.abort(lostTurn(error)));
      touching = setInterval(touch, TOUCH_MS);
      // What the one before has written is seen by whatever member of a cluster is asked from here on.
      await driver.executeQuery(holdTurn.text, {}, { database, routing: neo4j.routing.WRITE });
      return await work(lost.signal);
    } catch (error) {
      throw translated(error, takeTurn.name);
    } finally {
      clearInterval(touching);
      await session.close().catch(() => {}); // a turn that is lost has ended already
    }
  };

const lostTurn = (cause: unknown) =>
  new GraphUnavailableError("the server ended the turn of this import; run again, it goes on from there", { cause });

/** A server that goes down or is told to ends those that wait: that is no conflict. */
function ended(error: unknown): never {
  const { code = "" } = error as Partial<Neo4jError>;
  throw code.includes("Terminated") ? new GraphUnavailableError("the server ended the wait", { cause: error }) : error;
}
