import { builder } from "../../api/builder.ts";
import { reads } from "../../api/reads.ts";
import { dateOf, PartialDate, Period } from "./date.ref.ts";

const DatePrecision = builder.enumType("DatePrecision", {
  description: "How much of a partial date is known.",
  values: {
    DAY: { description: "The day: 2025-07-14." },
    MONTH: { description: "The month: 2025-07." },
    SEASON: { description: "The season, 21 spring to 24 winter: 2025-22." },
    YEAR: { description: "The year: 2025." },
    DECADE: { description: "The decade: 201X." },
    CENTURY: { description: "The hundred years: 20XX." },
    INTERVAL: { description: "Two partial dates between which it lies: 2020/2024." },
  },
});

PartialDate.implement({
  description: "A date known to a day, a month, a year or less (Extended Date/Time Format, level 1).",
  fields: (t) => ({
    edtf: t.exposeString("edtf", { description: "As recorded, in EDTF: `2025-07`, `1992~`, `201X`, `2020/2024`." }),
    earliest: t.expose("earliest", { type: "Date", description: "The first day it may be." }),
    latest: t.expose("latest", { type: "Date", description: "The last day it may be." }),
    precision: t.expose("precision", { type: DatePrecision, description: "How much of it is known." }),
    approximate: t.exposeBoolean("approximate", { description: "Whether the source says about (EDTF `~`)." }),
    uncertain: t.exposeBoolean("uncertain", { description: "Whether the source doubts it (EDTF `?`)." }),
  }),
});

Period.implement({
  description: "From when to when. An absent end is open for tenures and memberships, and the start's day for events.",
  fields: (t) => ({
    start: t.field({
      type: PartialDate,
      nullable: true,
      description: "The beginning, null when it is not known.",
      ...reads("start"),
      resolve: ({ start }) => dateOf(start),
    }),
    end: t.field({
      type: PartialDate,
      nullable: true,
      description: "The end; null: still open, or for an event over on the day it began.",
      ...reads("end"),
      resolve: ({ end }) => dateOf(end),
    }),
  }),
});
