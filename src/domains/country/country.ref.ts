import { builder } from "../../api/builder.ts";
import type { CountryRow } from "./country.row.ts";

export const Country = builder.objectRef<CountryRow>("Country");
