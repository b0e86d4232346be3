/** Asks the server a few questions before anyone else does: what is slow at first, compiling and connecting, is done by then. */
import { Agent, request } from "node:http";

/** Of any graph: lists, pages of pages, references, single nodes. */
const QUESTIONS = [
  `{ countries(first: 3) { nodes { id name officials(first: 5) { nodes { id name country { id name }
    events(first: 5) { nodes { id name participants(first: 5) { nodes { id name country { id name } } } } } } } } } }`,
  `query Warm($id: ID!) { node(id: $id) { id ... on Entity { name } } events(first: 10) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name kind } } } }`,
  `{ country(iso3: "THA") { name officials(first: 50) { nodes { id name } } } }`,
];

/** How many times each question is asked at most. */
const ROUNDS = 60;

/**
 * @param port where the server listens, on this machine
 * @param milliseconds how long it may take; what has begun is finished
 */
export async function warmUp(host: string, port: number, path: string, milliseconds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + milliseconds;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const question of QUESTIONS) {
        if (performance.now() >= until) return;
        // Every other time it is a new text, since what a new one needs is slow at first too: parsing, checking, planning.
        const query = round % 2 === 0 ? question : `${question} # ${round}`;
        await ask(agent, { host, port, path }, JSON.stringify({ query, variables: { id: "country:THA" } }));
      }
    }
  } finally {
    agent.destroy();
  }
}

/** Whatever comes back: who cannot be answered now may be later. */
const ask = (agent: Agent, to: { host: string; port: number; path: string }, body: string) =>
  new Promise<void>((resolve) => {
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "content-length": Buffer.byteLength(body),
      "x-request-id": "warm-up",
    };
    const sent = request({ ...to, method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("close", resolve);
    });
    sent.once("error", () => resolve());
    sent.end(body);
  });
