/** When a context was, in the words of the graph. */
import { gone } from "../api/gone.ts";
import { parsePartialDate } from "../api/partial-date.ts";
import type { Context } from "../context.ts";
import type { ArticleRow } from "../domains/article/article.row.ts";
import type { PeriodValue } from "../domains/entity/date.ref.ts";
import type { EventRow } from "../domains/event/event.row.ts";
import { typeOfId } from "../domains/kinds.row.ts";
import { TREATY, type TreatyRow } from "../domains/treaty/treaty.row.ts";
import { signatures } from "./period.cypher.ts";

/** What it reads, by label. */
export const DATES = { Event: ["start", "end"], Treaty: ["adopted"], Article: ["published"] } as const;

/**
 * An error in the place of a context that has gone since it was searched, which is not to say that it had no date.
 * @param meeting a context, and the officials whose meeting it is taken for
 */
export async function periodOf(
  { context: id, officials }: { readonly context: string; readonly officials: readonly string[] },
  context: Context,
): Promise<PeriodValue | Error> {
  const node = await context.anyNode(id);
  if (node === null) return gone(id);
  const type = typeOfId(id);
  if (type === TREATY.label) return periodOfSignatures(node as TreatyRow, officials, context);
  if (type === "Event") return { start: (node as EventRow).start, end: (node as EventRow).end };
  return { start: (node as ArticleRow).published, end: null };
}

/** The dates that give its first and last day, where all of them have signed on some date; else when it was adopted. */
async function periodOfSignatures(
  { id, adopted }: TreatyRow,
  officials: readonly string[],
  context: Context,
): Promise<PeriodValue> {
  const found = await context.keyed(signatures, {}).load(id);
  const dates = new Map(found?.signatures.map(({ official, date }) => [official, date]));
  const signed = officials.map((official) => dates.get(official) ?? null);
  if (signed.includes(null)) return { start: adopted, end: null };
  const days = (signed as string[]).map((edtf) => parsePartialDate(edtf));
  const first = days.reduce((least, day) => (day.min < least.min ? day : least));
  const last = days.reduce((most, day) => (day.max > most.max ? day : most));
  return { start: first.edtf, end: last.edtf };
}
