/** What an occasion is called and who is host at it, told from what a text says. */
import { describe, expect, it } from "vitest";
import { isLeader, kindOf } from "../../../src/ingest/importers/historian.event.ts";

describe("the kind of", () => {
  it.each([
    ["a meeting", "DIRECT", "Met with King Hussein.", "MEETING"],
    [
      "a summit of two",
      "DIRECT",
      "Attended Summit Meeting (November 19-21) with General Secretary Gorbachev.",
      "SUMMIT",
    ],
    [
      "talks before a summit",
      "DIRECT",
      "Pre-Summit meeting (October 10-11) with General Secretary Gorbachev.",
      "MEETING",
    ],
    ["a state visit with talks", "DIRECT", "State visit; met with President Havel.", "VISIT"],
    ["a gathering of many", "CO_ATTENDED", "Participated in the ASEAN and East Asia Summits.", "SUMMIT"],
    [
      "a gathering of the U.S. and others",
      "CO_ATTENDED",
      "Led the U.S. delegation to the Security Conference.",
      "CONFERENCE",
    ],
    [
      "a gathering, whatever else was done",
      "CO_ATTENDED",
      "Attended a Conference, and dedicated a building.",
      "CONFERENCE",
    ],
    [
      "the gathering, not the place of the meeting",
      "CO_ATTENDED",
      "Met with President Bush at the G-8 Summit. Attended the funeral of President Reagan.",
      "CEREMONY",
    ],
    ["a visit of another name", "CO_MENTIONED", "Official select visit at Crawford, Texas.", "VISIT"],
    ["a tour", "CO_MENTIONED", "Accompanied President Eisenhower on a good will tour.", "VISIT"],
    ["a stop on the way", "CO_MENTIONED", "Disembarked en route to the Potsdam Conference.", "MEETING"],
    ["what is only made ready", "CO_MENTIONED", "Discussed preparations for the Moscow Summit.", "MEETING"],
    ["words to the press", "CO_MENTIONED", "Held a press conference.", "MEETING"],
    ["a speech in parliament", "CO_MENTIONED", "Addressed the National Assembly.", "MEETING"],
    ["a speech at a conference of states", "CO_MENTIONED", "Addressed World Conference on Human Rights.", "CONFERENCE"],
  ])("%s: %s, %s", (_, encounter, text, expected) => expect(kindOf(text, encounter)).toBe(expected));

  it("a meeting beside a gathering is not the gathering's", () => {
    const text = "Attended an Economic Summit Meeting with the Heads of State. Also met with President Yeltsin.";
    expect([kindOf(text, "DIRECT", true), kindOf(text, "CO_ATTENDED", true)]).toEqual(["MEETING", "SUMMIT"]);
  });

  it("a summit of two beside a gathering is a summit", () =>
    expect(kindOf("Attended G-7 summit and held a summit meeting with President Yeltsin.", "DIRECT", true)).toBe(
      "SUMMIT",
    ));
});

describe("the leader of a country", () => {
  it.each([
    "President",
    "King",
    "Prime Minister",
    "Chancellor",
    "Generalissimo",
    "General Secretary",
    "Crown Prince and Prime Minister",
  ])("is its %s", (title) => expect(isLeader(title)).toBe(true));

  it.each([
    "Crown Prince",
    "Vice President",
    "Deputy Prime Minister and Foreign Minister",
    "Chancellor of the Exchequer",
    "Foreign Minister",
    "presidential candidate",
  ])("is not its %s", (title) => expect(isLeader(title)).toBe(false));

  it.each(["former", "elect", "designate"])("is not whoever is %s", (standing) =>
    expect(isLeader("President", [standing])).toBe(false),
  );

  it("is whoever acts", () => expect(isLeader("President", ["acting"])).toBe(true));
});
