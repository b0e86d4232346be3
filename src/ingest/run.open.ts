/** Opens a run: what all stages ask and tell, over one graph and one input. */
import { type Graph, KeyTakenError, type Reader } from "../graph/graph.ts";
import { dropDigests, ranksOf } from "./dataset.cypher.ts";
import { DigestSet } from "./digest.ts";
import { existenceIn } from "./existence.ts";
import type { Intake } from "./intake.ts";
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
  /** Evidence, and decisions kept by key, that the input has given. */
  readonly given: DigestSet;
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
  { defined, sums }: Intake,
  summary: Summary,
  options: ImportOptions,
  { own, begin, policy, rank }: RunSettings,
): OpenRun {
  const now = new Date().toISOString();
  /** What this run has created or changed; and of that what it has created. */
  const [touched, created, retired, pairs] = [new DigestSet(), new DigestSet(), new DigestSet(), new DigestSet()];
  const given = new DigestSet();
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
    existence: existenceIn(graph, defined),
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
        // Somebody else has made it since it was looked for.
        if (error instanceof KeyTakenError) return apply(true);
        throw error;
      });
      // Whoever waits for it next is told if it fails.
      work.catch(() => {});
      pending = { work, subjects: new Set(subjects) };
      if (subjects === undefined) await ready();
    },
    ready,
    isNewSource: (source) => created.has(source),
    isNewNode: (id) => created.has(id),
    isNewRelation: (key) => created.has(key),
    isTouched: (identity) => touched.has(identity),
    made: (key) => void created.add(key),
    isRetired: (key) => retired.has(key),
    isFirstBetween(kind, from, to) {
      const size = pairs.size;
      return pairs.add(`${kind} ${from} ${to}`) === size;
    },
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
      const isForeign = (source: string) => source.startsWith("record:") && !created.has(source) && !isOwn(source);
      const keys = [...new Set(sources)].filter(isForeign);
      if (keys.length > 0) changes.add("clean", (transaction) => transaction.read(dropDigests, { keys }));
    },
    count(kind, outcome, identity) {
      const isWrite = outcome === "created" || outcome === "changed";
      if (identity === undefined || !isWrite) {
        if (outcome === "retired" && identity !== undefined) retired.add(identity);
        return tally(summary, kind, outcome);
      }
      const size = touched.size;
      const isFirst = touched.add(identity) === size;
      if (isFirst && outcome === "created" && kind !== "evidence") created.add(identity);
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
    given: (id) => void given.add(id),
    isGiven: (id) => given.has(id),
  };
  return { run, hasWritten: () => written, given, refused };
}
