/** The sources that records cite: evidence from one that is nowhere is refused, and the rest of the record lands. */
import { sourcesOf } from "./plan.ts";
import type { AnyRecord, InlineEvidence } from "./record.ts";
import type { Run, Told } from "./run.ts";

export const withFields = (told: Told, fields: object): Told => ({
  ...told,
  record: { ...told.record, ...fields } as AnyRecord,
});

export async function withSources(run: Run, all: readonly Told[]): Promise<readonly Told[]> {
  const absent = await run.existence.absent(all.flatMap(({ record }) => sourcesOf(record)));
  if (absent.size === 0) return all;
  return all.map((told) => {
    const { evidence } = told.record as { evidence?: readonly InlineEvidence[] };
    if (evidence === undefined || !evidence.some(({ source }) => absent.has(source))) return told;
    for (const { source } of evidence)
      if (absent.has(source)) run.refuse(told, `evidence: ${source} is neither in the graph nor in the input`);
    return withFields(told, { evidence: evidence.filter(({ source }) => !absent.has(source)) });
  });
}
