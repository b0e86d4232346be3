import { builder } from "../api/builder.ts";

export const PathMode = builder.enumType("PathMode", {
  description: "What makes one path better than another.",
  values: {
    SHORTEST: { description: "Fewest hops, then greatest strength." },
    STRONGEST: { description: "Greatest strength, then fewest hops." },
    EARLIEST_ARRIVAL: { description: "In time order: the earliest last meeting, then the latest first one." },
    LATEST_DEPARTURE: { description: "In time order: the latest first meeting, then the earliest last one." },
    FASTEST: { description: "In time order: the fewest days from the first meeting to the last." },
  } as const,
});
