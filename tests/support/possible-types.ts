/** Which types an interface or union may be, as Apollo's cache wants to be told. */
import { type GraphQLSchema, isAbstractType } from "graphql";

export const possibleTypesOf = (schema: GraphQLSchema): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
