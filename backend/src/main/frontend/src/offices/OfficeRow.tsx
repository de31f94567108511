import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { classLabels } from '../membership/labels';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { AnchorLink, ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { endingLabels, officeLabels, originLabels } from './labels';
import { ResignOffice } from './operations';
import type { OfficeItem } from './types';

/** Who holds an office, for how long, and how she came to it. */
export function OfficeRow({ cooperative, office }: { cooperative: string; office: OfficeItem }) {
  const { t, i18n } = useLingui();
  const { id, kind, holder, membershipClass, origin, reason, election, since, until, isHeld, ending } = office;
  const name = holder.displayName;
  return (
    <Surface mb="xs" py="xs">
      <Group justify="space-between" gap="xs">
        <Stack gap={0}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
            {holder.nameKana && (
              <Text span size="sm" c="dimmed" fw={400} lang="ja">
                {' '}
                {holder.nameKana}
              </Text>
            )}
          </Text>
          <Text>
            {i18n._(officeLabels[kind])}
            {membershipClass && <> ({i18n._(classLabels[membershipClass])})</>}
          </Text>
          <Text size="sm" c="dimmed">
            <Day on={since} />–<Day on={lastMoment(until)} />
            {!isHeld && <> · {ending ? i18n._(endingLabels[ending]) : t`The term ended`}</>}
          </Text>
          <Text size="sm" c="dimmed">
            {election ? (
              <AnchorLink to="/elections/$id" params={{ id: election.id }} underline="always">
                {i18n._(originLabels[origin])}
              </AnchorLink>
            ) : (
              i18n._(originLabels[origin])
            )}
            {reason && <> · {reason}</>}
          </Text>
        </Stack>
        <Group gap="xs">
          {office.viewerActs.includes('RESIGN') && (
            <ConfirmEnd
              document={ResignOffice}
              variables={() => ({ input: { office: id } })}
              label={t`Resign`}
              name={t`Resign… as ${i18n._(officeLabels[kind])}`}
              title={t`Lay the office down?`}
              consequence={t`Its powers end at once. This cannot be undone.`}
            />
          )}
          {office.viewerActs.includes('PROPOSE_RECALL') && (
            <ButtonLink
              to="/cooperatives/$id/proposals/recall"
              params={{ id: cooperative }}
              search={{ office: id }}
              variant="subtle"
              color="vermilion"
              size="compact-md"
              aria-label={t`Propose a recall… (${name})`}
              data-print="no"
            >
              <Trans>Propose a recall</Trans>…
            </ButtonLink>
          )}
        </Group>
      </Group>
    </Surface>
  );
}

/** An office ends with a day, which begins the next one. */
function lastMoment(until: string): string {
  return new Date(Date.parse(until) - 1).toISOString();
}
