import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { formatMoment } from '../web/dates';
import { Section } from '../web/Section';
import { ConsentAnswer } from './ConsentAnswer';
import type { ProposalItem } from './types';
import { VoteBar } from './VoteBar';

type Props = { proposal: ProposalItem; consent: NonNullable<ProposalItem['consent']> };

/** How it stands with the consent of the members, and the reader's own answer. */
export function ConsentView({ proposal, consent }: Props) {
  const { t, i18n } = useLingui();
  const { until, adoptedAt, consents, electors, hasViewerConsented } = consent;
  return (
    <Section title={<Trans>Consent</Trans>}>
      <Stack gap="xs">
        {until && (
          <Text fw={600}>
            <Trans>Adopted on {formatMoment(until, i18n.locale)}, unless a member objects before with a reason.</Trans>
          </Text>
        )}
        {adoptedAt && (
          <Text fw={600}>
            <Trans>Adopted by consent on {formatMoment(adoptedAt, i18n.locale)}: nobody objected.</Trans>
          </Text>
        )}
        <VoteBar
          parts={[{ value: consents, colour: 'var(--mantine-color-indigo-6)' }]}
          of={electors}
          label={t`${consents} of ${electors} said that they have no objection.`}
        />
        <Text>
          <Trans>
            {consents} of {electors} said that they have no objection.
          </Trans>
        </Text>
        {until && hasViewerConsented && (
          <Text>
            <Trans>You are one of them.</Trans>
          </Text>
        )}
        <ConsentAnswer proposal={proposal} />
      </Stack>
    </Section>
  );
}
