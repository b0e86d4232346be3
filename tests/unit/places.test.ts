/** Where the items of lists stand, however many lists are empty. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Among, InLists, type Places } from "../../src/execution/places.ts";

it("finds each item of lists where it stands, in any order, and puts them there but for the dead", () => {
  const lists = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.boolean()), (lengths, order, some) => {
      const stands = lengths.flatMap((length, owner) => Array.from({ length }, (_, key) => ({ owner, key })));
      const starts = lengths.map((_length, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
      const places = new InLists(starts);
      const find = (among: Places, at: number) => ({
        owner: among.ownerOf(at),
        key: among.keyOf(at),
      });
      const ats = [...stands.keys()];
      const shuffled = ats
        .map((at) => [order.next().value as number, at] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, at]) => at);
      for (const at of shuffled) expect(find(places, at)).toEqual(stands[at]);
      const kept = ats.filter(() => some.next().value);
      const among = new Among(places, kept);
      for (const [index, at] of kept.entries()) expect(find(among, index)).toEqual(stands[at]);

      const dead = new Set(ats.filter(() => some.next().value));
      const empty = () => lengths.map((length) => new Array<unknown>(length).fill(null));
      const [whole, part] = [empty(), empty()];
      places.put(whole as never, stands, dead);
      among.put(
        part as never,
        kept.map((at) => stands[at]),
        undefined,
      );
      for (const [at, { owner, key }] of stands.entries()) {
        expect(whole[owner]?.[key]).toEqual(dead.has(at) ? null : { owner, key });
        expect(part[owner]?.[key]).toEqual(kept.includes(at) ? { owner, key } : null);
      }
    }),
  );
});
