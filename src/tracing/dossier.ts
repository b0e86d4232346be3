/** The evidence that those who met were there: read from the graph as it is, and held against the version that was searched. */
import type { Context } from "../context.ts";
import type { EvidenceRow } from "../domains/evidence/evidence.row.ts";
import { typeOfId } from "../domains/kinds.row.ts";
import { GraphUnavailableError } from "../graph/graph.ts";
import { articleEvidenceId } from "./article.evidence.row.ts";
import { anyEvidence } from "./article.evidence.ts";
import { caughtUp } from "./caught-up.ts";
import { byCodeUnit } from "./code-unit.ts";
import { type AttendanceRow, attendance, mention, type SourcedEvidence } from "./dossier.cypher.ts";
import type { Projection } from "./projection.ts";
import type { Scope } from "./trace.ts";

/** A context, and the officials who are asked about there. */
export interface Attended {
  readonly context: string;
  readonly officials: readonly string[];
  readonly independentSources: number;
  readonly scope: Scope;
  readonly projection: Projection;
}

interface Dossier {
  /** By source, then by id, each once; without what the policy leaves out. */
  readonly evidence: readonly EvidenceRow[];
  /** The graph had not moved on when it was read. */
  readonly current: boolean;
  /** It says as much as what was searched: as many independent sources. */
  readonly agrees: boolean;
}

/** The statement for each kind of context, made once for all meetings of an answer. */
function attendances({ looksAhead, reads }: Context) {
  const brought = looksAhead ? { reads: reads() } : undefined;
  return { Event: attendance("Event", brought), Treaty: attendance("Treaty", brought) };
}

async function dossierOf(
  attended: Attended,
  context: Context,
  statements: ReturnType<typeof attendances>,
): Promise<Dossier> {
  if (typeOfId(attended.context) === "Article") return dossierOfArticle(attended, context);
  const { scope, projection, officials, independentSources } = attended;
  const statement = typeOfId(attended.context) === "Treaty" ? statements.Treaty : statements.Event;
  const loader = context.keyed(statement, { version: projection.version });
  const rows = await Promise.all(officials.map((official) => loader.load(`${attended.context} ${official}`)));
  keep(rows, context);
  const left = rows.map((row) => sourcesLeft(row, scope.policy.without));
  const publishers = left.map((all) => new Set(all.map(({ publisher }) => publisher)).size);
  return {
    evidence: inOrder(left.flat()),
    current: rows.every((row) => row?.current === true),
    agrees: Math.min(...publishers) === independentSources,
  };
}

/** Keeps what came along with the evidence for when it is asked for. */
function keep(rows: readonly (AttendanceRow | null)[], context: Context): void {
  for (const row of rows)
    if (row !== null) {
      for (const node of row.along ?? []) context.came(node);
      for (const { from } of row.evidence) if (from !== undefined) context.came(from);
    }
}

/** The article that mentions them is the evidence; it and they can only have gone, or have been merged into others. */
async function dossierOfArticle({ context: id, officials, projection }: Attended, context: Context): Promise<Dossier> {
  const mentions = context.keyed(mention, { version: projection.version });
  const [row, ...mentioned] = await Promise.all([
    anyEvidence(articleEvidenceId(id), context),
    ...officials.map((official) => mentions.load(`${id} ${official}`)),
  ]);
  const stands = row?.source === id && !mentioned.includes(null);
  return { evidence: row === null ? [] : [row], current: stands, agrees: stands };
}

const sourcesLeft = (row: AttendanceRow | null, without: readonly string[]): readonly SourcedEvidence[] =>
  (row?.evidence ?? []).filter(
    ({ source, dataset }) => !without.includes(source) && (dataset === null || !without.includes(`dataset:${dataset}`)),
  );

const inOrder = (evidence: readonly EvidenceRow[]): EvidenceRow[] =>
  [...new Map(evidence.map((row) => [row.id, row])).values()].sort(
    (a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.id, b.id),
  );

const moved = () => new GraphUnavailableError("the graph moved on while the answer was made");

const dossiersOf = (meetings: readonly Attended[], context: Context): Promise<Dossier[]> => {
  const statements = attendances(context);
  return Promise.all(meetings.map((meeting) => dossierOf(meeting, context, statements)));
};

/** For a whole level at once. An error in the place of one whose evidence is no longer what was searched. */
export async function evidenceOf(meetings: readonly Attended[], context: Context): Promise<(EvidenceRow[] | Error)[]> {
  const dossiers = await dossiersOf(meetings, context);
  return dossiers.map(({ evidence, current, agrees }) => (current || agrees ? [...evidence] : moved()));
}

/** How often a question is asked of the next version at most, where the graph moves on before its evidence is read. */
const ATTEMPTS = 3;

/**
 * An answer whose evidence is of the version that was searched: where the graph has moved on, the next version is asked.
 * Where it moves on all the time, the last answer stands if its evidence still says as much.
 * @param ask what the projection answers, its ids looked up by it, and the meetings in it whose evidence counts
 * @throws GraphUnavailableError where it does not
 */
export async function ofOneVersion<Answer>(
  ask: (projection: Projection) => Promise<{ readonly answer: Answer; readonly meetings: readonly Attended[] }>,
  context: Context,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, meetings, projection } = await caughtUp(
      async (projection) => ({ ...(await ask(projection)), projection }),
      context,
    );
    const dossiers = await dossiersOf(meetings, context);
    if (dossiers.every(({ current }) => current)) return answer;
    if (attempt < ATTEMPTS && (await context.trace.moveOn(projection))) continue;
    if (dossiers.every(({ agrees }) => agrees)) return answer;
    throw moved();
  }
}
