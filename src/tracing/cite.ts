/** Makes the citation of an answer, and asks a cited question again. */
import { badInput } from "../api/error.ts";
import type { Context } from "../context.ts";
import type { EvidenceRow } from "../domains/evidence/evidence.row.ts";
import { GraphUnavailableError } from "../graph/graph.ts";
import { type CitationRow, citationOf, hashOf, isCitation, readCitation } from "./citation.row.ts";
import { evidenceOf } from "./dossier.ts";
import { hopsOf } from "./hops.ts";
import { type AnsweredPaths, argumentsToCite, askedAgain, citedArguments, type PathsArguments } from "./question.ts";

export const citationOfAnswer = async (answered: AnsweredPaths, context: Context): Promise<CitationRow> =>
  citationOf({
    arguments: argumentsToCite(answered),
    graphId: answered.projection.graphId,
    graphVersion: answered.projection.version,
    resultHash: await resultHash(answered, context),
  });

/** Of the paths as lists of official, context and evidence ids. */
async function resultHash({ answer, question, projection }: AnsweredPaths, context: Context): Promise<string> {
  const lists = answer.paths.map(async (path) => {
    const hops = hopsOf({ ...path, scope: question, projection });
    const evidence = await evidenceOf(hops, context);
    return [path.officials, hops.map((hop) => hop.context), evidence.map(idsOf)];
  });
  return hashOf(await Promise.all(lists));
}

function idsOf(evidence: readonly EvidenceRow[] | Error): string[] {
  if (evidence instanceof Error) throw evidence;
  return evidence.map(({ id }) => id);
}

export interface CitationCheckRow {
  readonly citation: CitationRow;
  readonly reproduces: boolean;
  readonly result: AnsweredPaths;
}

/** @throws BAD_USER_INPUT for what is no citation, or one that was damaged or made up */
export async function checkedCitation(argument: string, id: string, context: Context): Promise<CitationCheckRow> {
  const [citation, args] = cited(argument, id);
  await followed(context);
  const result = await askedAgain(args, context);
  return { citation, reproduces: (await resultHash(result, context)) === citation.resultHash, result };
}

/**
 * The graph as it is now is asked, and what is searched may be seconds behind it. The version of now is enough, so that whoever
 * writes all the time keeps nobody waiting for ever.
 * @throws GraphUnavailableError where it cannot be searched in time
 */
async function followed(context: Context): Promise<void> {
  const [now, projection] = await Promise.all([context.version(), context.trace.projection()]);
  if (projection.version < now.version && !(await context.trace.reach(now.version)))
    throw new GraphUnavailableError(`version ${now.version} of the graph cannot be searched yet: ask again later`);
}

/** The citation that an id holds. @throws BAD_USER_INPUT for an id that was damaged or made up */
export const citationById = async (argument: string, id: string): Promise<CitationRow> => cited(argument, id)[0];

function cited(argument: string, id: string): readonly [CitationRow, PathsArguments] {
  const citation = isCitation(id) ? readCitation(id) : undefined;
  const args = citation && citedArguments(citation.arguments);
  if (citation === undefined || args === undefined)
    throw badInput(argument, id, "the whole id of a citation, as an answer gave it");
  return [citation, args];
}
