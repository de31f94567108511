import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ErrorPage } from '../web/ErrorPage';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Day } from '../web/When';
import { StandardsQuery } from './operations';
import { StandardForm } from './StandardForm';
import { STANDARD_CONTEXT, type StandardRowItem } from './types';

const PAGE = 20;

/** The standards by which a co-operative works, for its own people. */
export function StandardsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/standards' });
  const [isWriting, { open, close }] = useDisclosure(false);
  const [isRepealed, setRepealed] = useState(false);
  const [{ data, error, fetching }] = useQuery({
    query: StandardsQuery,
    variables: { id, isRepealed: false, first: 1, after: null },
    context: STANDARD_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation) || !organisation.governance.standards) return <NotFoundPage />;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <PageTitle title={t`Standards of our work`}>
          <Trans>Standards of our work</Trans>
        </PageTitle>
        {organisation.governance.bylaws && !isWriting && (
          <Button onClick={open} data-print="no">
            <Trans>Propose a standard</Trans>
          </Button>
        )}
      </Group>
      <Text>
        <AnchorLink to="/cooperatives/$id" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      <Text c="dimmed">
        <Trans>How we work, as we decided it together. Only a decision of the members changes it.</Trans>
      </Text>
      {isWriting && <StandardForm cooperative={id} onClose={close} />}
      <Group data-print="no">
        <Chip checked={isRepealed} onChange={setRepealed}>
          <Trans>Those that were repealed</Trans>
        </Chip>
      </Group>
      <List key={String(isRepealed)} id={id} isRepealed={isRepealed} />
    </Stack>
  );
}

function List({ id, isRepealed }: { id: string; isRepealed: boolean }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: StandardsQuery,
      variables: { id, isRepealed, first: PAGE, after },
      context: STANDARD_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.standards ?? undefined, result);
  };
  return (
    <KeysetList
      list={`standards of ${id} ${isRepealed}`}
      usePage={usePage}
      keyOf={(standard) => standard.id}
      renderItem={(standard) => <Row standard={standard} />}
      empty={
        <Text c="dimmed">
          {isRepealed ? (
            <Trans>No standard was repealed here.</Trans>
          ) : (
            <Trans>There is no standard here yet. Propose one: what would you like everybody to do the same way?</Trans>
          )}
        </Text>
      }
    />
  );
}

function Row({ standard: { id, name, text, version, inForceOn, repealedOn } }: { standard: StandardRowItem }) {
  return (
    <Stack gap={2} py="sm">
      <AnchorLink to="/standards/$id" params={{ id }} fw={600}>
        {name}
      </AnchorLink>
      <Text lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>Version {version}</Trans> ·{' '}
        {repealedOn ? (
          <Trans>
            repealed <Day on={repealedOn} />
          </Trans>
        ) : (
          <Trans>
            in force since <Day on={inForceOn} />
          </Trans>
        )}
      </Text>
    </Stack>
  );
}
