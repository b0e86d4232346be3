/**
 * The sources that records cite. Evidence from one that is nowhere is refused, from a retracted one passed over, and the
 * rest lands: an entity in any case, but not a relation that is left without any, which would pass for somebody's own word.
 */
import { isRelationKind } from "./model.ts";
import { identityOf, sourcesOf } from "./plan.ts";
import type { AnyRecord, InlineEvidence } from "./record.ts";
import type { Run, Told } from "./run.ts";

export const withFields = (told: Told, fields: object): Told => ({
  ...told,
  record: { ...told.record, ...fields } as AnyRecord,
});

/**
 * Without the records that only retracted sources speak for, and relations that only such do as are nowhere.
 * @param last no source of the input comes later
 */
export async function withSources(run: Run, all: readonly Told[], last = true): Promise<readonly Told[]> {
  const { existence, policy } = run;
  const cited = all.flatMap(({ record }) => sourcesOf(record));
  const isOut = (source: string) => policy.isRetracted(source);
  const absent = await existence.absent(cited.filter((source) => !isOut(source)));
  if (absent.size === 0 && !cited.some(isOut)) return all;
  const isLost = (source: string) => absent.has(source) && (last || !existence.isDefined(source));
  return all.flatMap((told) => {
    const { evidence = [] } = told.record as { evidence?: readonly InlineEvidence[] };
    const standing = evidence.filter(({ source }) => !isOut(source));
    if (evidence.length > 0 && standing.length === 0) {
      existence.leaveOut(nameOf(told.record));
      run.count(told.record.record, "unchanged");
      return [];
    }
    const landed = standing.filter(({ source }) => !isLost(source));
    const lost = new Set(standing.map(({ source }) => source).filter(isLost));
    if (standing.length > 0 && landed.length === 0 && isRelationKind(told.record.record)) {
      existence.leaveOut(nameOf(told.record));
      const reasons = [...lost].map(existence.whyAbsent).join("; ");
      run.refuse(told, `evidence: ${reasons}, and no other source speaks for the relation`);
      return [];
    }
    for (const source of lost) run.refuse(told, `evidence: ${existence.whyAbsent(source)}`);
    return landed.length === evidence.length ? [told] : [withFields(told, { evidence: landed })];
  });
}

/** What others refer to it by: a relation's key or an entity's id. */
const nameOf = (record: AnyRecord): string =>
  isRelationKind(record.record) ? identityOf(record) : (record as { id: string }).id;
