/** What a command says when the server that it goes through cannot do it, or goes away: the message says which. */
export class ServerError extends Error {
  override readonly name = "ServerError";
}
