import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { formatMoment } from '../web/dates';
import { AnchorLink } from '../web/links';
import { AssemblyBadge } from './AssemblyBadge';
import { kindLabels } from './labels';
import type { AssemblyRowItem } from './types';

/** An assembly in a list: what it is called, when and where, and whether it waits for the reader. */
export function AssemblyRow({ assembly }: { assembly: AssemblyRowItem }) {
  const { i18n } = useLingui();
  const { id, title, kind, state, startsAt, place, viewerActs } = assembly;
  return (
    <Stack gap={2} py="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <AnchorLink to="/assemblies/$id" params={{ id }} fw={600}>
          {title}
        </AnchorLink>
        <AssemblyBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed">
        {i18n._(kindLabels[kind])} · <time dateTime={startsAt}>{formatMoment(startsAt, i18n.locale)}</time>
        {place && <> · {place}</>}
      </Text>
      {state === 'IN_SESSION' && viewerActs.includes('CHECK_IN') && (
        <Text size="sm" fw={600}>
          <Trans>It is under way, and you can come in.</Trans>
        </Text>
      )}
      {viewerActs.includes('APPROVE_MINUTES') && (
        <Text size="sm" fw={600}>
          <Trans>You were there: please read and approve the minutes.</Trans>
        </Text>
      )}
    </Stack>
  );
}
