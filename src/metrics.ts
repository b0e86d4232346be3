/** What Prometheus is told of the server. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  request(method: string, route: string, status: number, seconds: number): void;
  statement(name: string, seconds: number): void;
  masked(): void;
  answered(by: string): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "chancery_http_request_duration_seconds",
    help: "Time from a request's head to the end of its answer.",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers: [registry],
  });
  const statements = new Histogram({
    name: "chancery_statement_duration_seconds",
    help: "Time a graph statement took, waiting included.",
    labelNames: ["statement"],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  });
  const masked = new Counter({
    name: "chancery_masked_errors_total",
    help: "Errors that clients saw as INTERNAL_SERVER_ERROR or GRAPH_UNAVAILABLE.",
    registers: [registry],
  });
  const answers = new Counter({
    name: "chancery_answers_total",
    help: "Answers to GraphQL requests, by what gave them: yoga, direct for known queries, cache.",
    labelNames: ["by"],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    statement: (name, seconds) => statements.observe({ statement: name }, seconds),
    masked: () => masked.inc(),
    answered: (by) => answers.inc({ by }),
  };
}
