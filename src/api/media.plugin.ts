/** POST takes JSON only: forms and plain text, which other sites' pages can send unasked, are refused. */
import type { Plugin } from "graphql-yoga";

const JSON_TYPES = ["application/json", "application/graphql+json"];

export const jsonOnly: Plugin = {
  onRequest({ request, endResponse, fetchAPI }) {
    if (request.method !== "POST") return;
    const type = request.headers.get("content-type") ?? "";
    if (JSON_TYPES.includes(type.split(";", 1)[0]?.trim().toLowerCase() ?? "")) return;
    const message = `content-type: received ${JSON.stringify(type)}, expected ${JSON_TYPES.join(" or ")}`;
    const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
    endResponse(new fetchAPI.Response(body, { status: 415, headers: { "content-type": "application/json" } }));
  },
};
