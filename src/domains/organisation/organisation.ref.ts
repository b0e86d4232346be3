import { builder } from "../../api/builder.ts";
import type { OrganisationRow } from "./organisation.row.ts";

export const Organisation = builder.objectRef<OrganisationRow>("Organisation");
