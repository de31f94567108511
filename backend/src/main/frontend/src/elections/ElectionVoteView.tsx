import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { Receipt } from '../decisions/Receipt';
import { VoteBar } from '../decisions/VoteBar';
import { formatMoment } from '../web/dates';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { RankingForms } from './RankingForm';
import type { ElectionItem, VoteItem } from './types';

/** The vote of an election: the reader's ballot, and how many took part. */
export function ElectionVoteView({ election, vote }: { election: ElectionItem; vote: VoteItem }) {
  const { t, i18n } = useLingui();
  const { participants, electors, quorum, closesAt } = vote;
  return (
    <>
      {election.viewerActs.includes('VOTE') && (
        <Section title={<Trans>Your ballot</Trans>}>
          <Surface>
            <RankingForms election={election} vote={vote} />
          </Surface>
        </Section>
      )}
      <Section title={<Trans>The vote</Trans>}>
        {vote.hasViewerVoted && <Receipt box={election} />}
        <Stack gap={4}>
          <Text>
            <Trans>
              {participants} of {electors} have voted.
            </Trans>
          </Text>
          <VoteBar
            parts={[{ value: participants, colour: 'var(--mantine-color-indigo-6)' }]}
            of={electors}
            {...(vote.assembly ? {} : { mark: quorum })}
            label={
              vote.assembly
                ? t`${participants} of ${electors} have voted.`
                : t`${participants} of ${electors} have voted; ${quorum} must take part.`
            }
          />
          {election.state === 'VOTING' && (
            <Text size="sm">
              <Trans>The vote closes: {formatMoment(closesAt, i18n.locale)}</Trans>
            </Text>
          )}
        </Stack>
        <details>
          <summary>
            <Trans>What this vote promises, and what it cannot</Trans>
          </summary>
          <Stack gap={4} pt="xs">
            <Text size="sm">
              <Trans>
                One ballot each, in secret. With your receipt code you find your ballot in the published list, and
                anyone in the co-operative can count again. Lots are drawn from a number that nobody knows before the
                last ballot is cast.
              </Trans>
            </Text>
            <Text size="sm">
              <Trans>
                It cannot keep somebody from looking over your shoulder or asking for your code; an unusual order of
                many candidates can also be agreed on beforehand and recognised in the list. Whoever runs the database
                and reads its logs could work out who cast which ballot.
              </Trans>
            </Text>
          </Stack>
        </details>
      </Section>
    </>
  );
}
