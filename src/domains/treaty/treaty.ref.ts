import { builder } from "../../api/builder.ts";
import type { TreatyRow } from "./treaty.row.ts";

export const Treaty = builder.objectRef<TreatyRow>("Treaty");
