/** What lists (aliases, addresses, topics) hold after a batch, and when what they held before is left out. */
import type { NodeModel, RelationModel } from "./model.ts";
import type { Fields } from "./plan.ts";
import type { Run } from "./run.ts";
import type { Speech } from "./speech.ts";
import type { Says } from "./standing.ts";
import { listOf, listsOf, united } from "./subject.ts";

/** What several records say of one list. */
export const listSaid = (records: readonly Fields[], field: string): readonly unknown[] =>
  united(
    field,
    records.flatMap((record) => listOf(record, field)),
  );

/**
 * A source that speaks alone may take away from lists, and so may somebody's own word; beside each other neither may, since
 * it is not stored whose an entry is. What several ids were merged into has the lists of all of them: those only grow.
 */
export function isReplacing(
  run: Run,
  { spoken: { key, isOwn }, words, own }: Speech,
  before: Fields | undefined,
  voices: ReadonlyMap<string, Says> | undefined,
): boolean {
  if (before === undefined) return true;
  if (run.policy.isSurvivor(key)) return false;
  if (own !== undefined && run.own) return voices === undefined || voices.size === 0;
  if (isOwn === true) return false;
  if (words.length === 0 || voices === undefined || voices.size === 0) return false;
  const speaking = new Set(words.filter(({ inherited }) => !inherited).map(({ source }) => source));
  return [...voices.keys()].every((source) => speaking.has(source));
}

/** Lists hold what all sources say. */
export function listsFor(
  { records }: Speech,
  model: NodeModel | RelationModel,
  before: Fields | undefined,
  replaces: boolean,
): Fields {
  return Object.fromEntries(
    listsOf(model).map((field) => {
      const said = listSaid(records, field);
      return [field, replaces || before === undefined ? said : united(field, said, listOf(before, field))];
    }),
  );
}
