/** The sources that records cite: evidence from one that is nowhere is refused, from a retracted one passed over, and the rest lands. */
import { sourcesOf } from "./plan.ts";
import type { AnyRecord, InlineEvidence } from "./record.ts";
import type { Run, Told } from "./run.ts";

export const withFields = (told: Told, fields: object): Told => ({
  ...told,
  record: { ...told.record, ...fields } as AnyRecord,
});

/** Without the records that only retracted sources speak for. */
export async function withSources(run: Run, all: readonly Told[]): Promise<readonly Told[]> {
  const cited = all.flatMap(({ record }) => sourcesOf(record));
  const isOut = (source: string) => run.policy.isRetracted(source);
  const absent = await run.existence.absent(cited.filter((source) => !isOut(source)));
  if (absent.size === 0 && !cited.some(isOut)) return all;
  return all.flatMap((told) => {
    const { evidence = [] } = told.record as { evidence?: readonly InlineEvidence[] };
    const standing = evidence.filter(({ source }) => !isOut(source));
    if (evidence.length > 0 && standing.length === 0) {
      run.count(told.record.record, "unchanged");
      return [];
    }
    for (const { source } of standing)
      if (absent.has(source)) run.refuse(told, `evidence: ${source} is neither in the graph nor in the input`);
    const landed = standing.filter(({ source }) => !absent.has(source));
    return landed.length === evidence.length ? [told] : [withFields(told, { evidence: landed })];
  });
}
