import { builder } from "../../api/builder.ts";

import { Office } from "./office.ref.ts";

export const OfficeConnection = builder.connectionObject(
  { type: Office, name: "OfficeConnection", description: "A list of offices." },
  { name: "OfficeEdge", description: "An office in a list." },
);
