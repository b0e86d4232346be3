/** Two who met everyone. */
import { DEFAULT_POLICY } from "../../src/tracing/policy.ts";
import { ProjectionBuilder } from "../../src/tracing/projection.builder.ts";
import type { Projection } from "../../src/tracing/projection.ts";
import type { Scope } from "../../src/tracing/trace.ts";
import { finished } from "./projection.ts";

export const ANY: Scope = { policy: DEFAULT_POLICY, during: null };
export const [PRESIDENT, DEPUTY] = ["official:a", "official:b"] as const;

/** A president and a deputy who met so many guests together, every hundredth of them so often. */
export function popular(guests: number, often: number): Projection {
  const builder = new ProjectionBuilder();
  for (const id of [PRESIDENT, DEPUTY]) builder.official(id);
  const names = Array.from({ length: guests }, (_, at) => `official:g${String(at).padStart(5, "0")}`);
  for (const id of names) builder.official(id);
  builder.source("article:x", "Herald", null);
  for (const [at, guest] of names.entries())
    for (let time = 0; time < (at % 100 === 0 ? often : 1); time += 1) {
      const id = `event:${at}-${time}`;
      const days = { min: at, max: at + time };
      const present = [PRESIDENT, DEPUTY, guest];
      const encounter = time % 2 ? "VISIT" : "DIRECT";
      builder.context({ id, encounter, status: "HELD", days, headcount: null }, present);
      for (const official of present) builder.evidence(id, official, "article:x");
    }
  return finished(builder.build("test", 1));
}
