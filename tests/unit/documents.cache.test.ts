/** However many documents a server is sent, what it remembers of them has a bound. */
import { expect, it } from "vitest";
import { rememberedByText } from "../../src/api/documents.cache.ts";

it("long documents push each other out, latest asked for last", () => {
  const cache = rememberedByText<object>();
  const texts = Array.from({ length: 50 }, (_, at) => `${at}`.padEnd(90_000));
  for (const text of texts) {
    cache.get(texts[0] as string);
    cache.set(text, {});
  }
  const left = texts.filter((text) => cache.get(text) !== undefined);
  expect(left.join("").length).toBeLessThanOrEqual(2_000_000);
  expect(left).toContain(texts[0]);
  expect(left).toContain(texts.at(-1));
});

it("many documents push each other out", () => {
  const cache = rememberedByText<object>();
  for (let at = 0; at < 3_000; at += 1) cache.set(`${at}`, {});
  expect(cache.size).toBe(1_000);
});

it("an empty text is remembered like any other", () => {
  const cache = rememberedByText<object>();
  cache.set("", {});
  expect(cache.get("")).toEqual({});
});
