import { builder } from "../../api/builder.ts";
import type { OfficeRow } from "./office.row.ts";

export const Office = builder.objectRef<OfficeRow>("Office");
