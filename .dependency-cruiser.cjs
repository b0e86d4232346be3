/** The arrows between folders: cli, server -> app -> schema, context -> *.type -> *.ref -> *.cypher -> *.row; api and graph lie below. */
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

// Imports of types count like others, but for context.ts, which api takes as a type only: what a request carries is known to all.
module.exports = {
  forbidden: [
    forbid("no-circles", {}, { circular: true }),
    forbid("graph-is-below-all", { path: "^src/graph/" }, { path: "^src/", pathNot: "^src/graph/" }),
    forbid(
      "api-is-below-domains",
      { path: "^src/api/" },
      { path: "^src/", pathNot: "^src/((api|graph)/|context\\.ts)" },
    ),
    forbid(
      "rows-know-rows",
      { path: "\\.row\\.ts$" },
      { path: "^src/", pathNot: "(\\.row\\.ts|^src/graph/(kind|relation)\\.ts)$" },
    ),
    forbid(
      "statements-know-rows",
      { path: "^src/domains/.*\\.cypher\\.ts$" },
      { path: "^src/", pathNot: "(\\.row\\.ts$|^src/graph/)" },
    ),
    forbid("refs-know-no-types", { path: "\\.(ref|connection|enum)\\.ts$" }, { path: "\\.(type|cypher)\\.ts$" }),
    forbid(
      "domains-meet-at-rows-and-refs",
      { path: "^src/domains/([^/]+)/" },
      { path: "^src/domains/(?!$1/)[^/]+/", pathNot: "\\.(row|ref|connection|enum|cypher)\\.ts$" },
    ),
    forbid("only-the-schema-knows-types", { pathNot: "^src/schema\\.ts$" }, { path: "^src/domains/.*\\.type\\.ts$" }),
    forbid(
      "reads-never-write",
      { path: "^src/(api|domains|graph|search|app|context|schema|server)" },
      { path: "^src/ingest/" },
    ),
    forbid(
      "ingest-knows-no-schema",
      { path: "^src/ingest/" },
      { path: "(^src/(app|server|schema|context|cli)|\\.(type|ref|connection)\\.ts$)" },
    ),
    forbid(
      "one-file-knows-the-embedded-engine",
      { path: "^src/", pathNot: "^src/graph/embedded" },
      { path: "@grafeo-db" },
    ),
    forbid(
      "one-file-knows-neo4j",
      { path: "^src/", pathNot: "^src/graph/neo4j" },
      { path: "node_modules/neo4j-driver" },
    ),
    forbid("products-know-no-tests", { path: "^(src|seed)/" }, { path: "^(tests|bench)/" }),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
