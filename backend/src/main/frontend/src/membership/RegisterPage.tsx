import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { fetchFile } from '../interchange/fetchFile';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { saveFile } from '../web/saveFile';
import { MemberRow } from './MemberRow';
import { RegisterQuery } from './operations';
import type { RegisterSearch } from './registerSearch';
import { MEMBERSHIP_CONTEXT } from './types';

const PAGE = 20;

/** The register of a co-operative's members, for its own people. */
export function RegisterPage() {
  const { t, i18n } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/members' });
  const search = useSearch({ from: '/cooperatives/$id/members' });
  const navigate = useNavigate({ from: '/cooperatives/$id/members' });
  const [name, setName] = useState(search.name ?? '');
  const [{ data, error, fetching }] = useQuery({
    query: RegisterQuery,
    variables: { id, filter: null, first: 1, after: null },
    context: MEMBERSHIP_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const count = 'governance' in organisation ? organisation.governance.memberCount : null;
  if (count === null) return <NotFoundPage />;
  const change = (part: Partial<RegisterSearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Register of members`}>
          <Trans>Register of members</Trans>
        </PageTitle>
        <Button
          variant="default"
          onClick={async () => saveFile(await fetchFile(`/cooperatives/${id}/register.csv`, i18n.locale))}
        >
          <Trans>Save as CSV</Trans>
        </Button>
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>{' '}
        · <Plural value={count} one="# member" other="# members" />
      </Text>
      <Group align="end" data-print="no">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change({ name: name.trim() || undefined });
          }}
        >
          <Group align="end" gap="xs">
            <TextInput label={t`Name`} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <Button type="submit" variant="default">
              <Trans>Find</Trans>
            </Button>
          </Group>
        </form>
        <Switch
          label={t`Also those who left`}
          checked={search.former ?? false}
          onChange={(event) => change({ former: event.currentTarget.checked || undefined })}
        />
      </Group>
      <Members id={id} search={search} />
    </Stack>
  );
}

function Members({ id, search }: { id: string; search: RegisterSearch }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: RegisterQuery,
      variables: { id, filter: { name: search.name ?? null, current: !search.former }, first: PAGE, after },
      context: MEMBERSHIP_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.members ?? undefined, result);
  };
  return (
    <KeysetList
      list={`register of ${id} ${JSON.stringify(search)}`}
      usePage={usePage}
      keyOf={(membership) => membership.id}
      renderItem={(membership) => <MemberRow membership={membership} />}
      empty={
        <Text c="dimmed">
          {search.name ? (
            <Trans>Nobody in the register is called so. Try a part of the name.</Trans>
          ) : (
            <Trans>Nobody is in the register yet.</Trans>
          )}
        </Text>
      }
    />
  );
}
