import type { ResultOf } from '../web/graphql';
import type { SearchAddress } from './kinds';
import type { SearchKind, SuggestionsQuery } from './operations';

type Found = ResultOf<typeof SuggestionsQuery>['suggestions'][number];

/** Where something found leads. */
export type FoundLink =
  | { to: '/organisations/$id' | '/alliances/$id'; params: { id: string } }
  | { to: '/organisations'; search: { place: string } }
  | { to: '/search'; search: SearchAddress };

/** Something offered while one types. */
export type Suggestion = {
  id: string;
  kind: SearchKind;
  name: string;
  language?: string;
  where?: string;
  link: FoundLink;
};

/** What is shown of something found, and where it leads. */
export function suggested({ kind, node }: Found): Suggestion {
  const { id } = node;
  if (node.__typename === 'Alliance') {
    const { title: name, language } = node;
    return { id, kind, name, language, link: { to: '/alliances/$id', params: { id } } };
  }
  if (node.__typename === 'Person') {
    const name = node.displayName;
    return { id, kind, name, link: { to: '/search', search: { text: name, kind: 'PERSON' } } };
  }
  if (node.__typename === 'Place') {
    const { name, code, within } = node;
    return { id, kind, name, where: within?.name, link: { to: '/organisations', search: { place: code } } };
  }
  if ('kind' in node) {
    const { name, place } = node;
    return { id, kind, name, where: place?.name, link: { to: '/organisations/$id', params: { id } } };
  }
  return { id, kind, name: id, link: { to: '/search', search: {} } };
}
