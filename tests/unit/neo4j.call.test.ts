/** What a driver's error is to the server: what may be asked again, what collided, what took too long. */
import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { ConflictError, GraphTimeoutError, GraphUnavailableError, KeyTakenError } from "../../src/graph/graph.ts";
import { translated } from "../../src/graph/neo4j.call.ts";

const failed = (code: string, message = "the server's words") =>
  new neo4j.Neo4jError(message, code, "50N00", "an error of the server");

describe("an error of the driver", () => {
  it.each([
    "Neo.TransientError.Transaction.DeadlockDetected",
    "Neo.TransientError.Transaction.LockAcquisitionTimeout",
    "Neo.TransientError.Transaction.Outdated",
  ])("%s says that writers collided", (code) => {
    expect(translated(failed(code))).toBeInstanceOf(ConflictError);
  });

  it.each([
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.TransientError.General.DatabaseUnavailable",
    "Neo.TransientError.Cluster.ReplicationFailure",
    neo4j.error.SERVICE_UNAVAILABLE,
    neo4j.error.SESSION_EXPIRED,
  ])("%s says that the graph cannot answer now, for no fault of others who write", (code) => {
    const error = failed(code);
    expect(translated(error)).toBeInstanceOf(GraphUnavailableError);
    expect(translated(error)).toMatchObject({ message: "the server's words", cause: error });
  });

  it.each([
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    "Neo.TransientError.Transaction.TransactionTimedOut",
  ])("%s says that a statement took too long, and which", (code) => {
    const error = translated(failed(code), "Country.by.id");
    expect(error).toBeInstanceOf(GraphTimeoutError);
    expect(error).toMatchObject({ message: expect.stringContaining("Country.by.id") });
  });

  it("of a key that another node has says so, and any other stays what it is", () => {
    expect(translated(failed("Neo.ClientError.Schema.ConstraintValidationFailed"))).toBeInstanceOf(KeyTakenError);
    for (const error of [failed("Neo.ClientError.Statement.SyntaxError"), new TypeError("ours")])
      expect(translated(error)).toBe(error);
  });
});
