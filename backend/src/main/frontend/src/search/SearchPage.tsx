import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { FoundRow } from './FoundRow';
import { SEARCH_KINDS, type SearchAddress, searchKindLabels } from './kinds';
import { SearchQuery } from './operations';

const PAGE = 20;
const EVERYTHING = 'EVERYTHING';

/** What is found by the words in the address, the best first. */
export function SearchPage() {
  const { i18n, t } = useLingui();
  const search = useSearch({ from: '/search' });
  const navigate = useNavigate({ from: '/search' });
  const { text } = search;
  return (
    <Stack maw="52rem">
      <PageTitle title={text ? t`Search: ${text}` : t`Search`}>
        {text ? <Trans>Found for “{text}”</Trans> : <Trans>Search</Trans>}
      </PageTitle>
      {text ? (
        <>
          <SegmentedControl
            aria-label={t`What to search for`}
            value={search.kind ?? EVERYTHING}
            onChange={(value) =>
              navigate({
                search: () => ({ text, kind: SEARCH_KINDS.find((kind) => kind === value) }),
                replace: true,
              })
            }
            data={[
              { value: EVERYTHING, label: t`Everything` },
              ...SEARCH_KINDS.map((kind) => ({ value: kind, label: i18n._(searchKindLabels[kind]) })),
            ]}
            style={{ alignSelf: 'start', maxWidth: '100%', overflowX: 'auto' }}
          />
          <Found text={text} kind={search.kind} />
          <Text size="sm" c="dimmed">
            <AnchorLink to="/organisations" search={{ text }}>
              <Trans>Narrow organisations down by kind, field and place</Trans>
            </AnchorLink>
          </Text>
        </>
      ) : (
        <Text>
          <Trans>Type a name, a place, a field of work or a number of a register into the box above.</Trans>
        </Text>
      )}
    </Stack>
  );
}

function Found({ text, kind }: { text: string; kind: SearchAddress['kind'] }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: SearchQuery,
      variables: { text, kinds: kind && [kind], first: PAGE, after },
    });
    return pageState(data?.search, result);
  };
  return (
    <KeysetList
      list={`search ${kind} ${text}`}
      usePage={usePage}
      keyOf={(found) => found.node.id}
      renderItem={(found) => <FoundRow found={found} />}
      shapes={6}
      empty={
        <Stack gap="xs" py="lg">
          <Text>
            <Trans>Nothing was found. Try fewer or other words; kana, kanji and Latin letters all work.</Trans>
          </Text>
          {kind && (
            <Text>
              <AnchorLink to="/search" search={{ text }}>
                <Trans>Search everything</Trans>
              </AnchorLink>
            </Text>
          )}
        </Stack>
      }
    />
  );
}
