/** What every connection has beside Relay's fields. */
import { builder } from "./builder.ts";
import type { Connection } from "./connection.page.ts";
import { leveled } from "./level.ts";

/** The plugin knows a connection by its Relay fields only; a page says what list it is of (api/connection.page.ts), or how long that is. */
type Counted = Pick<Connection<never, never>, "list"> | { readonly total: number };

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description:
      "How many rows the whole list has. Counted only when selected, in one statement for all lists of a level.",
    ...leveled(
      async (connections: readonly object[], _args: object, context) =>
        Promise.all(
          (connections as readonly Counted[]).map((connection) => {
            if ("total" in connection) return connection.total;
            const { relation, parent, where } = connection.list;
            return context.count(relation, where).load(parent);
          }),
        ),
      { reads: [] },
    ),
  }),
);
