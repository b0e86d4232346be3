import { builder } from "../api/builder.ts";
import type { CitationRow } from "./citation.row.ts";

export const Citation = builder.objectRef<CitationRow>("Citation");
