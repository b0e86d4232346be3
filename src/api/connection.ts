/** What every connection has beside Relay's fields. */
import { builder } from "./builder.ts";
import { leveled } from "./level.ts";
import type { Connection } from "./page.ts";

/** The plugin knows a connection by its Relay fields only; `list` comes with every page (api/page.ts). */
type Listed = Pick<Connection<never, never>, "list">;

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description:
      "How many rows the whole list has. Counted only when selected, in one statement for all lists of a level.",
    ...leveled(async (connections: readonly object[], _args: object, context) =>
      Promise.all(
        (connections as readonly Listed[]).map(({ list: { relation, parent, where } }) =>
          context.count(relation, where).load(parent),
        ),
      ),
    ),
  }),
);
