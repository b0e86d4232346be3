/** Typed documents for the tests under tests/http, as a client app would generate them from the printed schema. */
import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: ["tests/http/**/*.ts", "!tests/http/gql/**"],
  generates: {
    "tests/http/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { Date: "string", DateTime: "string", URL: "string", JSON: "object" },
        strictScalars: true,
        importExtension: ".ts",
      },
    },
  },
};

export default config;
