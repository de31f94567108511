import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatMoment } from '../web/dates';
import { ErrorPage } from '../web/ErrorPage';
import { Fact, Facts } from '../web/Facts';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { useLive } from '../web/useLive';
import { When } from '../web/When';
import { AgendaView } from './AgendaView';
import { AssemblyActs } from './AssemblyActs';
import { AssemblyBadge } from './AssemblyBadge';
import { AttendanceView } from './AttendanceView';
import { kindLabels } from './labels';
import { MinutesView } from './MinutesView';
import { AssemblyChanged, AssemblyQuery } from './operations';
import { ProxiesView } from './ProxiesView';
import { QuorumView } from './QuorumView';
import { SpeakingListView } from './SpeakingListView';
import { ASSEMBLY_CONTEXT, type AssemblyItem } from './types';

/** One assembly: who is there, what it is about, who speaks, what is decided, and its minutes. */
export function AssemblyPage() {
  const { id } = useParams({ from: '/assemblies/$id' });
  const [{ data, error, fetching }, read] = useQuery({
    query: AssemblyQuery,
    variables: { id },
    context: ASSEMBLY_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const assembly = data?.node?.__typename === 'Assembly' ? data.node : undefined;
  useLive(AssemblyChanged, { id }, () => read({ requestPolicy: 'network-only' }), !assembly);
  if (!assembly && fetching) return <PageSkeleton />;
  if (!assembly) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneAssembly assembly={assembly} />;
}

function OneAssembly({ assembly }: { assembly: AssemblyItem }) {
  const { t, i18n } = useLingui();
  const { cooperative, title, kind, state, startsAt, place, link, convenedBy, convenedAt, quorum } = assembly;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm">
          <AssemblyBadge state={state} />
          <Text c="dimmed">{i18n._(kindLabels[kind])}</Text>
        </Group>
        <PageTitle title={title}>{title}</PageTitle>
        <Text>
          {cooperative && (
            <>
              <AnchorLink to="/cooperatives/$id/assemblies" params={{ id: cooperative.id }} underline="always">
                {cooperative.name}
              </AnchorLink>{' '}
              ·{' '}
            </>
          )}
          {convenedBy.displayName} · <When at={convenedAt} />
        </Text>
        <Facts>
          <Fact term={t`Begins`}>
            <time dateTime={startsAt}>{formatMoment(startsAt, i18n.locale)}</time>
          </Fact>
          <Fact term={t({ message: 'Place', context: 'assembly' })}>{place}</Fact>
          <Fact term={t`Online`}>
            {link && (
              <Anchor
                href={link}
                target="_blank"
                rel="noreferrer"
                underline="always"
                style={{ overflowWrap: 'anywhere' }}
              >
                {link}
              </Anchor>
            )}
          </Fact>
          <Fact term={t`Conducted by`}>{assembly.conductedBy?.displayName}</Fact>
        </Facts>
      </Stack>
      <AssemblyActs assembly={assembly} />
      {quorum && <QuorumView quorum={quorum} />}
      <MinutesView assembly={assembly} />
      <Section title={<Trans>Agenda</Trans>}>
        <AgendaView assembly={assembly} />
      </Section>
      {state === 'IN_SESSION' && <SpeakingListView assembly={assembly} />}
      {assembly.proxiesPerHolder > 0 && state !== 'CANCELLED' && <ProxiesView assembly={assembly} />}
      {state !== 'CANCELLED' && <AttendanceView assembly={assembly} />}
    </Stack>
  );
}
