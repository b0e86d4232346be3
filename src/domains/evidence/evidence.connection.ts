import { builder } from "../../api/builder.ts";
import { Evidence } from "./evidence.ref.ts";

export const EvidenceConnection = builder.connectionObject(
  { type: Evidence, name: "EvidenceConnection", description: "Evidence, by id." },
  { name: "EvidenceEdge", description: "One piece of evidence." },
);
