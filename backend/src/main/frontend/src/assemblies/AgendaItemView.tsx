import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { BallotForms } from '../decisions/BallotForm';
import { outcomeLabels } from '../decisions/labels';
import { ElectionTitle } from '../elections/ElectionTitle';
import { stateLabels as electionStates } from '../elections/labels';
import { RankingForms } from '../elections/RankingForm';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { ActButton } from './ActButton';
import { ItemNote } from './ItemNote';
import { formatTime } from './moments';
import { CallAgendaItem, RemoveAgendaItem } from './operations';
import { PutToVote } from './PutToVote';
import type { AgendaItemItem, AssemblyItem } from './types';

type Props = { assembly: AssemblyItem; item: AgendaItemItem };

/** One item: what it is about, what was decided, and how it is conducted. */
export function AgendaItemView({ assembly, item }: Props) {
  const { i18n } = useLingui();
  const isUnderWay = item.calledAt !== null && item.endedAt === null;
  const { number, title } = item;
  return (
    <Surface style={isUnderWay ? { borderColor: 'var(--mantine-color-indigo-6)', borderWidth: 2 } : {}}>
      <Stack gap="xs" aria-current={isUnderWay ? 'step' : undefined}>
        <Group justify="space-between" align="start">
          <Title order={3}>
            {number}. {title}
          </Title>
          {isUnderWay && (
            <Text fw={650} c="indigo">
              <Trans>Under way</Trans>
            </Text>
          )}
        </Group>
        {item.calledAt && (
          <Text size="sm" c="dimmed">
            {formatTime(item.calledAt, i18n.locale)}
            {item.endedAt && <> – {formatTime(item.endedAt, i18n.locale)}</>}
          </Text>
        )}
        {item.text && <Text style={{ whiteSpace: 'pre-wrap' }}>{item.text}</Text>}
        <ProposalOfItem item={item} />
        <ElectionOfItem item={item} />
        {item.quorumAtVote && (
          <Text size="sm">
            <Trans>
              When it was put to the vote, {item.quorumAtVote.present} of {item.quorumAtVote.entitled} were there and{' '}
              {item.quorumAtVote.represented} represented.
            </Trans>
          </Text>
        )}
        {item.note && (
          <Text style={{ whiteSpace: 'pre-wrap' }}>
            <Trans>Noted: {item.note}</Trans>
          </Text>
        )}
        <Conducting assembly={assembly} item={item} isUnderWay={isUnderWay} />
      </Stack>
    </Surface>
  );
}

function ProposalOfItem({ item: { proposal } }: { item: AgendaItemItem }) {
  const { i18n } = useLingui();
  if (!proposal) return null;
  const box = proposal.ballotBox;
  return (
    <Stack gap={2}>
      <Text>
        <Trans>To be decided:</Trans>{' '}
        <AnchorLink to="/proposals/$id" params={{ id: proposal.id }} underline="always">
          {proposal.title}
        </AnchorLink>
      </Text>
      {box && !box.tally && (
        <Text fw={600}>
          <Trans>
            {box.participants} of {box.electors} have voted.
          </Trans>
        </Text>
      )}
      {box && proposal.viewerActs.includes('VOTE') && <BallotForms box={box} />}
      {box?.tally && (
        <Text fw={600}>
          {i18n._(outcomeLabels[box.tally.outcome])}:{' '}
          <Trans>
            {box.tally.inFavour} for, {box.tally.against} against, {box.tally.abstaining} neither
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

function ElectionOfItem({ item: { election } }: { item: AgendaItemItem }) {
  const { i18n } = useLingui();
  if (!election) return null;
  const { vote, result, state, viewerActs } = election;
  const elected = result?.elected.map(({ ballotName }) => ballotName).join(' · ');
  return (
    <Stack gap={2}>
      <Text>
        <Trans>To be elected:</Trans>{' '}
        <AnchorLink to="/elections/$id" params={{ id: election.id }} underline="always">
          <ElectionTitle election={election} />
        </AnchorLink>
      </Text>
      {vote && !result && (
        <Text fw={600}>
          <Trans>
            {vote.participants} of {vote.electors} have voted.
          </Trans>
        </Text>
      )}
      {vote && viewerActs.includes('VOTE') && <RankingForms election={election} vote={vote} />}
      {result && (
        <Text fw={600}>
          {i18n._(electionStates[state])}
          {elected && <>: {elected}</>}
        </Text>
      )}
    </Stack>
  );
}

function Conducting({ assembly, item, isUnderWay }: Props & { isUnderWay: boolean }) {
  const { t } = useLingui();
  const { viewerActs, agenda, id } = assembly;
  const { title } = item;
  const hasVote = item.proposal?.ballotBox != null || item.election?.vote != null;
  return (
    <Group gap="sm" align="start" data-print="no">
      {viewerActs.includes('CONDUCT') && !item.calledAt && (
        <ActButton
          document={CallAgendaItem}
          variables={{ input: { assembly: id, item: item.id } }}
          variant="default"
          name={t`Begin with it: ${title}`}
        >
          <Trans>Begin with it</Trans>
        </ActButton>
      )}
      {viewerActs.includes('CONDUCT') && isUnderWay && (item.proposal || item.election) && !hasVote && (
        <PutToVote assembly={id} item={item.id} />
      )}
      {viewerActs.includes('CONDUCT') && item.calledAt && <ItemNote assembly={id} item={item} />}
      {viewerActs.includes('CHANGE') && agenda.length > 1 && (
        <ActButton
          document={RemoveAgendaItem}
          variables={{ input: { assembly: id, item: item.id } }}
          variant="subtle"
          size="compact-md"
          name={t`Take off the agenda: ${title}`}
        >
          <Trans>Take off the agenda</Trans>
        </ActButton>
      )}
    </Group>
  );
}
