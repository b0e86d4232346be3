import { builder } from "../api/builder.ts";
import { EncounterClass } from "../domains/event/event.enum.ts";
import type { Link } from "./trace.ts";

export const NetworkLink = builder.objectRef<Link>("NetworkLink").implement({
  description: "Two officials who met, and how often and how closely: all their meetings that fit, summed up.",
  fields: (t) => ({
    source: t.exposeID("source", { description: "The one whose id comes first." }),
    target: t.exposeID("target", { description: "The other one." }),
    times: t.exposeInt("times", { description: "In how many meetings they met." }),
    strongest: t.expose("strongest", { type: EncounterClass, description: "How closely, at the closest." }),
    weight: t.exposeFloat("weight", { description: "The sum of the weights of their meetings." }),
  }),
});
