import { builder } from "../api/builder.ts";
import { leveled } from "../api/level.ts";
import type { Context } from "../context.ts";
import { Official } from "../domains/official/official.ref.ts";
import type { OfficialRow } from "../domains/official/official.row.ts";
import { type Bounds, checkWithin, knownScope, officialsWithin, type ScopeArguments } from "./argument.ts";
import { caughtUp } from "./caught-up.ts";
import { commonContacts } from "./contacts.ts";
import { searchCost } from "./cost.ts";
import { NetworkLink } from "./link.ref.ts";
import { asTheyWere, traced } from "./node.ts";
import { type Accounted, accountFields, PROJECTED, scopeArguments } from "./policy.ref.ts";
import type { CommonContact as Contact } from "./trace.ts";

type ContactValue = Contact & Accounted;

const CommonContact = builder.objectRef<ContactValue>("CommonContact").implement({
  description: "Someone whom all of those asked about met.",
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: "Who.",
      ...traced<ContactValue, OfficialRow>(({ official }) => official),
    }),
    strength: t.exposeFloat("strength", { description: "The weight of the weakest of the links." }),
    links: t.expose("links", {
      type: [NetworkLink],
      description: "The link with each of those asked about, in the order in which they were given.",
    }),
    ...accountFields(t),
  }),
});

const OF: Bounds = [2, 10];
const CONTACTS: Bounds = [1, 100];

interface ContactsArguments extends ScopeArguments {
  readonly of: readonly string[];
  readonly first: number;
}

builder.queryField("commonContacts", (t) =>
  t.field({
    type: [CommonContact],
    complexity: ({ first }) => searchCost(first, CONTACTS[1]),
    description:
      "Officials who met every one of these, strongest first, ties by id: who connects people that never met.",
    args: {
      of: t.arg.idList({ required: true, description: "2 to 10 different officials; they are not listed themselves." }),
      ...scopeArguments(t.arg),
      first: t.arg.int({ required: true, defaultValue: 20, description: "How many of them: 1 to 100." }),
    },
    ...leveled(async (parents: readonly unknown[], args: ContactsArguments, context: Context) => {
      const contacts = await contactsOf(args, context);
      return parents.map(() => contacts);
    }, PROJECTED),
  }),
);

function contactsOf(args: ContactsArguments, context: Context): Promise<ContactValue[]> {
  const { first } = args;
  checkWithin("first", first, CONTACTS);
  return caughtUp(async (projection) => {
    const known = { projection, context };
    const scope = await knownScope(args, known);
    const of = await officialsWithin("of", args.of, OF, known);
    const question = { ...scope, of, first };
    const contacts = await context.trace.search((budget) => commonContacts(projection, question, budget));
    await asTheyWere(
      contacts.map(({ official }) => official),
      context,
    );
    return contacts.map((contact) => ({ ...contact, policy: scope.asked, graphVersion: projection.version }));
  }, context);
}
