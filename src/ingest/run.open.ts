/** Opens a run: what all stages ask and tell, over one graph and one input. */
import { type Graph, KeyTakenError, type Reader } from "../graph/graph.ts";
import { dropDigests, ranksOf } from "./dataset.cypher.ts";
import { existenceIn } from "./existence.ts";
import type { Intake } from "./intake.ts";
import { MARKS } from "./marks.ts";
import type { ImportOptions } from "./options.ts";
import { sourcesOf } from "./plan.ts";
import type { Policy } from "./policy.ts";
import type { Run } from "./run.ts";
import { type Summary, tally } from "./summary.ts";

const BATCH = 500;
/** Sources whose data set has no rank come after those that have one, articles last. */
const [UNRANKED, ARTICLE] = [1e6, 2e6];

export interface OpenRun {
  readonly run: Run;
  readonly hasWritten: () => boolean;
  /** Sources of records in which something was refused; undefined stands for what has no source. */
  readonly refused: ReadonlySet<string | undefined>;
}

export interface RunSettings {
  readonly own: boolean;
  /** Part of the first transaction. */
  readonly begin?: (transaction: Reader, now: string) => Promise<unknown>;
  readonly policy: Policy;
  /** The rank of the sources that the input brings. */
  readonly rank?: number;
}

export function openRun(
  graph: Graph,
  { marks, sums }: Intake,
  summary: Summary,
  options: ImportOptions,
  { own, begin, policy, rank }: RunSettings,
): OpenRun {
  const now = new Date().toISOString();
  const isCreated = (identity: string) => marks.has(identity, MARKS.CREATED);
  const refused = new Set<string | undefined>();
  let written = false;
  let pending: { readonly work: Promise<void>; readonly subjects: ReadonlySet<string> } | undefined;
  const ready = async (subjects?: Iterable<string>): Promise<void> => {
    if (pending === undefined) return;
    const { work, subjects: under } = pending;
    if (subjects !== undefined && !Array.from(subjects).some((subject) => under.has(subject))) return;
    await work;
    pending = undefined;
  };
  const isOwn = (source: string) => rank !== undefined && sums.keys.has(source);
  const run: Run = {
    graph,
    batch: options.batch ?? BATCH,
    now,
    own,
    isDry: options.dryRun === true,
    // Records of a data set that are as they were are passed over, also where what they say was retracted before it came.
    existence: existenceIn(graph, marks, () => !own && policy.retracted.size > 0),
    policy,
    async write(changes, subjects) {
      if (changes.isEmpty || options.dryRun) return;
      await ready();
      options.signal?.throwIfAborted();
      const isFirst = !written;
      written = true;
      const apply = (careful: boolean) =>
        graph.write(async (transaction) => {
          if (isFirst) await begin?.(transaction, now);
          await changes.apply(transaction, careful);
        });
      const work = apply(false).catch((error: unknown) => {
        // It was made since it was looked for.
        if (error instanceof KeyTakenError) return apply(true);
        throw error;
      });
      // Whoever waits for it next is told if it fails.
      work.catch(() => {});
      pending = { work, subjects: new Set(subjects) };
      if (subjects === undefined) await ready();
    },
    ready,
    isNewSource: isCreated,
    isNewNode: isCreated,
    isNewRelation: isCreated,
    isTouched: (identity) => marks.has(identity, MARKS.TOUCHED),
    made: (key) => void marks.add(key, MARKS.CREATED),
    isRetired: (key) => marks.has(key, MARKS.RETIRED),
    isFirstBetween: (kind, from, to) => marks.add(`${kind} ${from} ${to}`, MARKS.PAIRED),
    async ranks(sources) {
      const known = new Map<string, number>();
      const asked = new Set<string>();
      for (const source of sources) {
        if (!source.startsWith("record:")) known.set(source, ARTICLE);
        else if (isOwn(source)) known.set(source, rank as number);
        else asked.add(source);
      }
      if (asked.size > 0)
        for (const { id, rank: found } of await graph.read(ranksOf, { keys: [...asked] })) known.set(id, found);
      return (source) => known.get(source) ?? UNRANKED;
    },
    disturb(sources, changes) {
      const isForeign = (source: string) => source.startsWith("record:") && !isCreated(source) && !isOwn(source);
      const keys = [...new Set(sources)].filter(isForeign);
      if (keys.length > 0) changes.add("clean", (transaction) => transaction.read(dropDigests, { keys }));
    },
    count(kind, outcome, identity) {
      const isWrite = outcome === "created" || outcome === "changed";
      if (identity === undefined || !isWrite) {
        if (outcome === "retired" && identity !== undefined) marks.add(identity, MARKS.RETIRED);
        return tally(summary, kind, outcome);
      }
      const isFirst = marks.add(identity, MARKS.TOUCHED);
      if (isFirst && outcome === "created" && kind !== "evidence") marks.add(identity, MARKS.CREATED);
      tally(summary, kind, isFirst ? outcome : "unchanged");
    },
    countUnchanged(kind, records) {
      if (records > 0) tally(summary, kind, "unchanged", records);
    },
    refuse({ record, spooled }, reason) {
      const sources = sourcesOf(record);
      for (const source of sources.length === 0 ? [undefined] : sources) refused.add(source);
      tally(summary, spooled.kind, "rejected");
      const { file, line, json } = spooled;
      options.onReject?.({ file, line, record: json === "" ? null : (JSON.parse(json) as unknown), reason });
    },
    differ: (difference) => options.onDifference?.(difference),
    given: (id) => void marks.add(id, MARKS.GIVEN),
    isGiven: (id) => marks.has(id, MARKS.GIVEN),
  };
  return { run, hasWritten: () => written, refused };
}
