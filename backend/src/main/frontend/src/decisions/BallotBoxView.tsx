import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { inWords } from '../bylaws/words';
import { classLabels } from '../membership/labels';
import { formatMoment } from '../web/dates';
import { Fact, Facts } from '../web/Facts';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { BallotForms } from './BallotForm';
import { choiceLabels, outcomeLabels } from './labels';
import { Receipt } from './Receipt';
import { RecountView } from './RecountView';
import type { BallotBoxItem, ProposalItem, TallyItem } from './types';
import { VoteBar } from './VoteBar';

const COLOURS = {
  FOR: 'var(--mantine-color-indigo-6)',
  AGAINST: 'var(--mantine-color-vermilion-6)',
  ABSTAIN: 'var(--mantine-color-gray-5)',
};

/** A vote: the reader's ballot, how many took part, by which rules, and the count. */
export function BallotBoxView({ proposal, box }: { proposal: ProposalItem; box: BallotBoxItem }) {
  return (
    <>
      {proposal.viewerActs.includes('VOTE') && (
        <Section title={<Trans>Your ballot</Trans>}>
          <Surface>
            <BallotForms box={box} />
          </Surface>
        </Section>
      )}
      <Section title={<Trans>The vote</Trans>}>
        {box.hasViewerVoted && <Receipt box={box} />}
        <Stack gap="lg">
          {box.tally && <Tally box={box} tally={box.tally} />}
          <Turnout box={box} />
          <Rules proposal={proposal} box={box} />
          {box.tally && <RecountView box={box} tally={box.tally} />}
        </Stack>
      </Section>
    </>
  );
}

function Turnout({ box }: { box: BallotBoxItem }) {
  const { t } = useLingui();
  const { participants, electors, quorum, classQuorums } = box;
  return (
    <Stack gap={4}>
      <Text>
        <Trans>
          {participants} of {electors} have voted.
        </Trans>
      </Text>
      <VoteBar
        parts={[{ value: participants, colour: COLOURS.FOR }]}
        of={electors}
        {...(box.assembly ? {} : { mark: quorum })}
        label={
          box.assembly
            ? t`${participants} of ${electors} have voted.`
            : t`${participants} of ${electors} have voted; ${quorum} must take part.`
        }
      />
      {classQuorums.map((one) => (
        <ClassTurnout key={one.membershipClass} of={one} />
      ))}
    </Stack>
  );
}

function ClassTurnout({ of }: { of: BallotBoxItem['classQuorums'][number] }) {
  const { i18n } = useLingui();
  const name = i18n._(classLabels[of.membershipClass]);
  return (
    <Text size="sm">
      {of.participants === null ? (
        <Trans>
          {name}: of {of.electors}, {of.quorum} must take part.
        </Trans>
      ) : (
        <Trans>
          {name}: {of.participants} of {of.electors} took part, {of.quorum} must.
        </Trans>
      )}
    </Text>
  );
}

function Tally({ box, tally }: { box: BallotBoxItem; tally: TallyItem }) {
  const { t, i18n } = useLingui();
  const { inFavour, against, abstaining } = tally;
  const counts = [
    { choice: 'FOR' as const, count: inFavour },
    { choice: 'AGAINST' as const, count: against },
    { choice: 'ABSTAIN' as const, count: abstaining },
  ];
  return (
    <Stack gap="xs">
      <Text fw={650} fz="xl">
        {i18n._(outcomeLabels[tally.outcome])}
      </Text>
      <VoteBar
        parts={[
          { value: inFavour, colour: COLOURS.FOR },
          { value: against, colour: COLOURS.AGAINST },
        ]}
        of={inFavour + against}
        mark={box.majority}
        label={t`For ${inFavour}, against ${against}; ${box.majority} is needed.`}
      />
      <Group gap="lg">
        {counts.map(({ choice, count }) => (
          <Group key={choice} gap={6}>
            <span aria-hidden="true" style={{ width: 14, height: 14, borderRadius: 3, background: COLOURS[choice] }} />
            <Text>
              {i18n._(choiceLabels[choice])}: <strong>{count}</strong>
            </Text>
          </Group>
        ))}
      </Group>
    </Stack>
  );
}

function Rules({ proposal, box }: { proposal: ProposalItem; box: BallotBoxItem }) {
  const { t, i18n } = useLingui();
  return (
    <Stack gap="xs">
      <Facts>
        <Fact term={t`Opened`}>{formatMoment(box.openedAt, i18n.locale)}</Fact>
        <Fact term={box.tally ? t`Counted` : t`Closes`}>
          {formatMoment(box.tally?.countedAt ?? box.closesAt, i18n.locale)}
        </Fact>
        <Fact term={t`Who may vote`}>
          <Plural value={box.electors} one="# member, one vote" other="# members, one vote each" />
        </Fact>
        <Fact term={t`Majority`}>
          {inWords('ORDINARY_MAJORITY', box.majority, i18n)} <Trans>(those that say neither do not count)</Trans>
        </Fact>
        <Fact term={t`Quorum`}>{box.assembly ? t`of those in the assembly` : box.quorum}</Fact>
        <Fact term={t`Assembly`}>
          {box.assembly && (
            <AnchorLink to="/assemblies/$id" params={{ id: box.assembly.id }} underline="always">
              {box.assembly.title}
            </AnchorLink>
          )}
        </Fact>
        <Fact term={t`Secrecy`}>
          {box.isSecret
            ? t`Secret: after the count the list shows receipt codes, and no names.`
            : t`Open: after the count the list shows who voted how.`}
        </Fact>
      </Facts>
      {proposal.cooperative && (
        <Text size="sm">
          <AnchorLink to="/cooperatives/$id/bylaws" params={{ id: proposal.cooperative.id }}>
            <Trans>The bylaws</Trans>
          </AnchorLink>
        </Text>
      )}
      <details>
        <summary>
          <Trans>What this vote promises, and what it cannot</Trans>
        </summary>
        <Stack gap={4} pt="xs">
          <Text size="sm">
            <Trans>
              One ballot each; nobody votes who was not a voting member when the vote opened. The text cannot change
              while it is voted on. With your receipt code you find your ballot in the published list, and anyone in the
              co-operative can count again.
            </Trans>
          </Text>
          <Text size="sm">
            <Trans>
              It cannot keep somebody from looking over your shoulder or asking for your code. Whoever runs the database
              and reads its logs could work out who cast which ballot.
            </Trans>
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Trans>
              Fingerprint (SHA-256) of what is voted on: <code>{box.textHash}</code>
            </Trans>
          </Text>
        </Stack>
      </details>
    </Stack>
  );
}
