/** Asks the server a few questions before anyone else does: what is slow at first, compiling and connecting, is done by then. */
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Kind, OperationTypeNode, parse } from "graphql";
import { readTrustedDocuments } from "./api/documents.plugin.ts";
import type { Config } from "./config.ts";

/** A document that also reads something further of entities. */
type Question = (further: string) => string;

/** Of any graph: lists, pages of pages, edges, dates, references, single nodes. */
const QUESTIONS: readonly Question[] = [
  (
    further,
  ) => `{ countries(first: 3) { nodes { id name officials(first: 5) { nodes { id name ${further} country { id name }
    events(first: 5) { nodes { id name participants(first: 5) { nodes { id name country { id name } } } } } } } } } }`,
  (further) => `query Warm($id: ID!) { node(id: $id) { id ... on Entity { name ${further} } }
    events(first: 10, orderBy: { by: START, direction: DESC }) { totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { id name kind period { start { edtf } } participants(first: 5) { edges { role node { name } } } } } } }`,
  (further) => `{ country(iso3: "THA") { name officials(first: 50) { nodes { id name birth { edtf } ${further} } } } }`,
];
/** Each makes statements of its own: what a new one needs is slow at first too. */
const FURTHER = ["", "aliases { text }", "sameAs", "aliases { text kind } sameAs"];
const VARIABLES = { id: "country:THA" };

/** How many times each question is asked at most. */
const ROUNDS = 60;

interface Address {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

/**
 * Resolves when the questions have been asked, or their time is up; what has begun then goes on behind it.
 * @param to where the server listens, on this machine
 */
export async function warmUp(
  to: Address,
  { WARM_UP_MS, TRUSTED_DOCUMENTS }: Pick<Config, "WARM_UP_MS" | "TRUSTED_DOCUMENTS">,
): Promise<void> {
  if (WARM_UP_MS === 0) return;
  // A server of trusted documents refuses all others.
  const questions =
    TRUSTED_DOCUMENTS === undefined
      ? QUESTIONS
      : Object.values(readTrustedDocuments(TRUSTED_DOCUMENTS))
          .filter(needsNothing)
          .map((text) => () => text);
  const agent = new Agent({ keepAlive: true });
  const asked = askAll(agent, to, questions, performance.now() + WARM_UP_MS).finally(() => agent.destroy());
  await Promise.race([asked, pause(WARM_UP_MS, undefined, { ref: false })]);
}

async function askAll(agent: Agent, to: Address, questions: readonly Question[], until: number): Promise<void> {
  let left = questions;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const answered: Question[] = [];
    for (const question of left) {
      if (performance.now() >= until) return;
      const text = question(FURTHER[round % FURTHER.length] as string);
      // Every other time it is a new text, to be parsed, checked and planned.
      const query = round % 2 === 0 ? text : `${text} # ${round}`;
      if (await ask(agent, to, JSON.stringify({ query, variables: VARIABLES }))) answered.push(question);
    }
    left = answered;
  }
}

/** Whether it was answered. Who cannot be answered now may be later, so that what fails is not asked again and again. */
const ask = (agent: Agent, to: Address, body: string) =>
  new Promise<boolean>((resolve) => {
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "content-length": Buffer.byteLength(body),
      "x-request-id": "warm-up",
    };
    const sent = request({ ...to, method: "POST", agent, headers }, (response) => {
      let failed = false;
      response.once("data", (part: Buffer) => {
        failed = part.toString("latin1", 0, FAILED.length) === FAILED;
      });
      response.resume();
      response.once("close", () => resolve(!failed));
    });
    sent.once("error", () => resolve(false));
    sent.end(body);
  });

/** How an answer with errors begins. */
const FAILED = '{"errors"';

/** Whether a document is one query that can be asked without variables. */
function needsNothing(text: string): boolean {
  try {
    const operations = parse(text).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const [only] = operations;
    return (
      only?.operation === OperationTypeNode.QUERY &&
      operations.length === 1 &&
      (only.variableDefinitions ?? []).every(
        ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined,
      )
    );
  } catch {
    return false; // No document: who asks for it is told.
  }
}
