/** Reviewed pairs of two strings, told as pairs with officials: what somebody denied is never made. */
import { describe, expect, it } from "vitest";
import { pairsWithOfficials, undenied } from "../../../src/ingest/resolution/review.strings.ts";
import type { ReviewedPair } from "../../../src/ingest/resolution/review.ts";

const same = (a: string, b: string): ReviewedPair => ({ a, b, decision: "same" });
const different = (a: string, b: string): ReviewedPair => ({ a, b, decision: "different" });
/** Nobody knows the strings; the first of them makes the id. */
const sameOf = (pairs: readonly ReviewedPair[]) =>
  pairsWithOfficials(
    pairs,
    () => () => [],
    ([name = ""], denied) => undenied(`official:${name}`, denied),
  )
    .filter(({ decision }) => decision === "same")
    .map(({ a, b }) => `${a} ${b}`);

describe("strings of whom nobody knows that are judged to be one", () => {
  it("become an official of their own", () =>
    expect(sameOf([same("x", "y")])).toEqual(["x official:x", "y official:x"]));

  it("become another than those whom either is judged not to be, whichever side the official stands", () =>
    expect(sameOf([same("x", "y"), different("y", "official:x"), different("official:x.2", "x")])).toEqual([
      "x official:x.3",
      "y official:x.3",
    ]));

  it("lose the official that a pair gives one of them and another denies", () =>
    expect(sameOf([same("x", "y"), same("x", "official:z"), different("y", "official:z")])).toEqual([
      "x official:x",
      "y official:x",
    ]));
});

it("different wins over same where one string has both", () =>
  expect(sameOf([same("x", "official:z"), different("official:z", "x")])).toEqual([]));
