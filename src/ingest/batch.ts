/** Items in groups: all of them at once, or handed on as soon as there are enough. */

/** Collects items by group, and hands a group on as soon as it is a batch. */
export function batches<T>(size: number, flush: (group: string, items: readonly T[]) => Promise<void>) {
  const groups = new Map<string, T[]>();
  return {
    async add(group: string, item: T): Promise<void> {
      const items = groups.get(group) ?? [];
      groups.set(group, items);
      items.push(item);
      if (items.length < size) return;
      groups.delete(group);
      await flush(group, items);
    },
    async end(): Promise<void> {
      for (const [group, items] of groups) await flush(group, items);
      groups.clear();
    },
  };
}

/** The items by what they have in common, in the order of their first. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
}
