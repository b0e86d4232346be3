/** Imports every type and makes the schema. */
import "./api/scalars.ts";
import "./api/connection.ts";
import "./domains/article/article.type.ts";
import "./domains/article/related.type.ts";
import "./domains/article/topic.type.ts";
import "./domains/country/bilateral.type.ts";
import "./domains/country/country.type.ts";
import "./domains/entity/date.type.ts";
import "./domains/entity/entity.type.ts";
import "./domains/entity/facet.type.ts";
import "./domains/entity/party.type.ts";
import "./domains/event/event.type.ts";
import "./domains/evidence/evidence.type.ts";
import "./domains/graph/graph.type.ts";
import "./domains/office/office.type.ts";
import "./domains/official/official.type.ts";
import "./domains/organisation/organisation.type.ts";
import "./domains/treaty/treaty.type.ts";
import "./search/search.type.ts";
import "./tracing/citation.type.ts";
import "./tracing/contacts.type.ts";
import "./tracing/meetings.type.ts";
import "./tracing/met.type.ts";
import "./tracing/network.type.ts";
import "./tracing/paths.type.ts";
import { builder } from "./api/builder.ts";

/** Unsorted: enums and fields keep an order that means something to a reader (EncounterClass is strongest first). */
export const schema = builder.toSchema({ sortSchema: false });
