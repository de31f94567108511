import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import type { ResultOf } from '../web/graphql';
import { AnchorLink } from '../web/links';
import { Day } from '../web/When';
import type { AllianceRowFragment } from './fragments';
import { purposeLabels } from './labels';
import { readName } from './readName';
import classes from './rows.module.css';
import { StateBadge } from './StateBadge';

/** One alliance in a list: what it is called, where it stands, who is in it, what it is for. */
export function AllianceRow({ alliance }: { alliance: ResultOf<typeof AllianceRowFragment> }) {
  const { i18n } = useLingui();
  const { id, title, language, purposes, state, proposedAt, since, until, parties } = alliance;
  return (
    <Stack gap={4} className={classes.row}>
      <Group gap="xs" justify="space-between" align="start">
        <Text fw={600} lang={language} className={classes.name} flex={1} miw="12rem">
          <AnchorLink to="/alliances/$id" params={{ id }}>
            {title}
          </AnchorLink>
        </Text>
        <StateBadge state={state} />
      </Group>
      <Text size="sm">{parties.map(({ organisation }) => readName(organisation, i18n.locale)).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {purposes.map((purpose) => i18n._(purposeLabels[purpose])).join(' · ')}
        {' – '}
        {since && until && (
          <Trans>
            <Day on={since} /> to <Day on={until} />
          </Trans>
        )}
        {since && !until && (
          <Trans>
            since <Day on={since} />
          </Trans>
        )}
        {!since && (
          <Trans>
            proposed on <Day on={proposedAt} />
          </Trans>
        )}
      </Text>
    </Stack>
  );
}
