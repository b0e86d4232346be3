/** What is remembered of how far pages went is bounded, and forgotten whole where there is no room. */
import { describe, expect, it } from "vitest";
import { Reaches } from "../../src/graph/reach.ts";

describe("what is known of pages", () => {
  it("is of each page its own, and goes when it is forgotten", () => {
    const reaches = new Reaches();
    reaches.learn("participants", "event:a", "m");
    reaches.learn("articles", "event:a", 3);
    reaches.learn("participants", "event:a", "k");
    expect([...reaches.of("participants")]).toEqual([["event:a", "k"]]);
    reaches.forget("participants", "event:a");
    reaches.forget("participants", "event:a");
    expect(reaches.of("participants").size).toBe(0);
    expect(reaches.of("articles").get("event:a")).toBe(3);
  });

  it("begins anew where there is no room for another, not where one changes", () => {
    const reaches = new Reaches(2);
    reaches.learn("participants", "event:a", "m");
    reaches.learn("articles", "event:a", 3);
    reaches.learn("articles", "event:a", 4);
    expect(reaches.of("participants").size).toBe(1);
    reaches.learn("articles", "event:b", 5);
    expect(reaches.of("participants").size).toBe(0);
    expect([...reaches.of("articles")]).toEqual([["event:b", 5]]);
    reaches.forget("articles", "event:b");
    reaches.learn("articles", "event:c", 6);
    reaches.learn("participants", "event:c", "x");
    expect(reaches.of("articles").size).toBe(1);
  });
});
