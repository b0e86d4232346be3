/** Asks the server a few questions before anyone else does: what is slow at first, compiling and connecting, is done by then. */
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Kind, OperationTypeNode, parse } from "graphql";
import { STATEMENTS_HEADER } from "./api/statements.plugin.ts";
import { type Config, readTrustedDocuments } from "./config.ts";

/** How many times each question is asked at most. */
const ROUNDS = 60;

/** Whom the questions are about: each time someone else, or all that they read would be known soon, as it is not when others begin to ask. */
const SUBJECTS = `{ countries(first: ${ROUNDS}) { nodes { id iso3 } } }`;
type Subject = { readonly id: string; readonly iso3: string | null };
/** Of a graph that has no countries: nothing is found, by the same code. */
const NOBODY: readonly Subject[] = [{ id: "country:THA", iso3: "THA" }];

/** A document that also reads something further of entities. */
type Question = (further: string) => string;

/** Of any graph: lists, pages of pages, edges, dates, references, single nodes. Pages are small, so that many questions are asked. */
const QUESTIONS: readonly Question[] = [
  (
    further,
  ) => `query Warm($id: ID!, $read: Boolean!) { country(id: $id) @include(if: $read) { id name officials(first: 3) { nodes { id name ${further} country { id name }
    events(first: 3) { nodes { id name participants(first: 3) { nodes { id name country { id name } } } } } } } } }`,
  (
    further,
  ) => `query Warm($id: ID!, $read: Boolean!) { node(id: $id) @include(if: $read) { id ... on Entity { name ${further} }
    ... on Country { events(first: 3, orderBy: { by: START, direction: DESC }) { totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { id name kind period { start { edtf } } participants(first: 3) { edges { role node { name } } } } } } } } }`,
  (further) => `query Warm($iso3: String!, $read: Boolean!) { country(iso3: $iso3) @include(if: $read) { name
    officials(first: 50) { nodes { id name birth { edtf } ${further} } } } }`,
];
/** How often each new text is sent with nothing to be read for it: parsing and checking are slow at first for longer than the rest, and cost no statement. */
const UNREAD = 3;
/** Each makes statements of its own: what a new one needs is slow at first too. */
const FURTHER = ["", "aliases { text }", "sameAs", "aliases { text kind } sameAs"];

/** The shorter way is not for who wants to know of statements. */
const BY_YOGA = { [STATEMENTS_HEADER]: "1" };

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
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + WARM_UP_MS;
  const server: Asking = {
    ask: (query, variables, headers) => asked(agent, to, JSON.stringify({ query, variables }), headers),
    isOver: () => performance.now() >= until,
  };
  const done = (
    TRUSTED_DOCUMENTS === undefined ? askOwn(server) : askTrusted(server, readTrustedDocuments(TRUSTED_DOCUMENTS))
  ).finally(() => agent.destroy());
  await Promise.race([done, pause(WARM_UP_MS, undefined, { ref: false })]);
}

interface Asking {
  /** The answer, undefined where it is an error or there is none. */
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<string | undefined>;
  isOver(): boolean;
}

async function askOwn(server: Asking): Promise<void> {
  const subjects = subjectsOf(await server.ask(SUBJECTS));
  const subjectOf = (round: number) => subjects[round % subjects.length];
  await askAll(server, QUESTIONS, {
    variablesOf: (round) => ({ ...subjectOf(round), read: true }),
    unreadOf: (round) => ({ ...subjectOf(round), read: false }),
  });
}

/** A server of trusted documents refuses all others. */
const askTrusted = (server: Asking, documents: Readonly<Record<string, string>>) =>
  askAll(
    server,
    Object.values(documents)
      .filter(needsNothing)
      .map((text) => () => text),
  );

function subjectsOf(answer: string | undefined): readonly Subject[] {
  const found: readonly Subject[] = answer === undefined ? [] : JSON.parse(answer).data.countries.nodes;
  const whole = found.filter(({ iso3 }) => iso3 !== null);
  return whole.length > 0 ? whole : NOBODY;
}

interface Rounds {
  variablesOf(round: number): object;
  /** Under which variables the new text of a round is sent again, so that nothing is read. */
  unreadOf(round: number): object;
}

/** @param rounds absent: questions take no variables */
async function askAll({ ask, isOver }: Asking, questions: readonly Question[], rounds?: Rounds): Promise<void> {
  let left = questions;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const answered: Question[] = [];
    for (const question of left) {
      if (isOver()) return;
      const text = question(FURTHER[round % FURTHER.length] as string);
      // Every other time it is a new text, to be parsed, checked and planned, and half of those are for Yoga alone.
      const query = round % 2 === 0 ? text : `${text} # ${round}`;
      const answer = await ask(query, rounds?.variablesOf(round), round % 4 === 3 ? BY_YOGA : {});
      // Who cannot be answered now may be later, so that what fails is not asked again and again.
      if (answer === undefined) continue;
      answered.push(question);
      if (round % 2 === 0 || rounds === undefined) continue;
      for (let time = 0; time < UNREAD && !isOver(); time += 1) await ask(`${query}.${time}`, rounds.unreadOf(round));
    }
    left = answered;
  }
}

const asked = (agent: Agent, to: Address, body: string, further: Readonly<Record<string, string>> = {}) =>
  new Promise<string | undefined>((resolve) => {
    const headers = {
      ...further,
      "content-type": "application/json",
      accept: "application/json",
      "content-length": Buffer.byteLength(body),
      "x-request-id": "warm-up",
    };
    const sent = request({ ...to, method: "POST", agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("close", () => {
        const answer = Buffer.concat(parts).toString();
        resolve(response.complete && !answer.startsWith(FAILED) ? answer : undefined);
      });
    });
    sent.once("error", () => resolve(undefined));
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
