import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../generated/graphql-env';

/** Writes a GraphQL document whose result and variables are typed from the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    CountryCode: string;
    CurrencyCode: string;
    Date: string;
    DateTime: string;
    Decimal: string;
    LanguageTag: string;
    Url: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
