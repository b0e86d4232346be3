/** Which parties of one treaty a list holds. */

import { during, ids, oneOf, type PeriodArgument } from "../../api/filter.fields.ts";
import { filterOf } from "../../api/filter.ts";
import { PartyStatus } from "./treaty.enum.ts";

export interface PartyFilterShape {
  party?: readonly string[] | null | undefined;
  status?: readonly string[] | null | undefined;
  signed?: PeriodArgument | null | undefined;
  consent?: PeriodArgument | null | undefined;
}

export const PartyFilter = filterOf<PartyFilterShape>("PartyFilter");

PartyFilter.implement("Which parties of a treaty a list holds. Every field given must hold.", {
  party: ids("n.id", "One of these countries and organisations."),
  status: oneOf(PartyStatus, "r.status", "Bound to one of these degrees."),
  signed: during("r.signed", "r.signed", "Signed then."),
  consent: during("r.consent", "r.consent", "Consented to be bound then."),
});
