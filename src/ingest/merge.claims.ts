/** Claims about what is merged, and those whose value it is. */
import { grouped } from "./batch.ts";
import { changes } from "./changes.ts";
import { moveTold } from "./claim.told.ts";
import { type ClaimRow, claimsSaying, dropClaims, toldClaims, writeClaims } from "./decision.cypher.ts";
import { byType } from "./evidence.write.ts";
import { labelOf } from "./existence.ts";
import { readNodes, readRelations } from "./ingest.cypher.ts";
import { NODES, type NodeModel, type Properties } from "./model.ts";
import type { Run } from "./run.ts";

/** Claims about the old id, or whose value it is, say the new one; none that follow from a source where that is what is shown. */
export async function moveClaims(run: Run, id: string, into: string): Promise<void> {
  const told = changes();
  moveTold(await run.graph.read(toldClaims, { keys: [id] }), () => ({ subject: into }), told);
  await run.write(told);
  const saying = await run.graph.read(claimsSaying, { values: [id, into] });
  const all = changes();
  moveTold(
    saying.filter(({ derived }) => derived === null),
    () => ({ value: into }),
    all,
  );
  const claims = saying.filter(({ derived }) => derived).map((claim) => ({ ...claim, value: into }));
  const shown = new Map<string, Properties>();
  const subjects = [...new Set(claims.map(({ subject }) => subject))];
  const isKey = (subject: string) => subject.includes(" ");
  for (const [label, keys] of grouped(
    subjects.filter((subject) => !isKey(subject)),
    labelOf,
  )) {
    const model = Object.values(NODES).find((one) => one.label === label) as NodeModel;
    for (const { key, properties } of await run.graph.read(readNodes(model), { keys })) shown.set(key, properties);
  }
  for (const [model, labels, rows] of byType(subjects.filter(isKey)))
    for (const { key, properties } of await run.graph.read(readRelations(model, labels), { rows }))
      shown.set(key, properties);
  const isShown = ({ subject, field }: ClaimRow) => shown.get(subject)?.[field] === into;
  const [drop, rows] = [claims.filter(isShown).map(({ key }) => key), claims.filter((claim) => !isShown(claim))];
  if (drop.length > 0) all.add("keep", (transaction) => transaction.read(dropClaims, { keys: drop }));
  if (rows.length > 0) all.add("keep", (transaction) => transaction.read(writeClaims, { rows }));
  await run.write(all);
}
