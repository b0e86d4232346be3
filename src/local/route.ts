/** What a route of the local server is, and how a request is turned away. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** @param closing aborts when the server is about to end */
export type LocalRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  closing: AbortSignal,
) => Promise<void>;

/** Says no without looking at what was sent, and hangs up. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" }).end(`${reason}\n`);
  request.resume();
}
