import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { AnchorLink, ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { dutyLabels } from './labels';
import type { DutyItem } from './types';

type Props = { cooperative: string; duty: DutyItem; canWrite: boolean };

/** Something the officers owe the members: how often, the last time, and when again. */
export function DutyRow({ cooperative, duty, canWrite }: Props) {
  const { t, i18n } = useLingui();
  const { kind, months, lastReport, dueOn, isOverdue } = duty;
  const name = i18n._(dutyLabels[kind]);
  return (
    <Surface py="xs">
      <Group justify="space-between" gap="xs">
        <Stack gap={2}>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {isOverdue && (
              <Badge color="vermilion" variant="filled" radius="sm" tt="none" fw={600}>
                <Trans>Overdue</Trans>
              </Badge>
            )}
          </Group>
          <Text size="sm">
            <Trans>
              Due <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>{' '}
            · <Plural value={months} one="every month" other="every # months" />
          </Text>
          <Text size="sm" c="dimmed">
            {lastReport ? (
              <>
                <Trans>Last time:</Trans>{' '}
                <AnchorLink to="/reports/$id" params={{ id: lastReport.id }} underline="always">
                  {lastReport.title}
                </AnchorLink>
                , <Day on={lastReport.day} />
              </>
            ) : (
              <Trans>Not done here yet.</Trans>
            )}
          </Text>
        </Stack>
        {canWrite && (
          <ButtonLink
            to="/cooperatives/$id/reports"
            params={{ id: cooperative }}
            search={{ write: kind }}
            variant={isOverdue ? 'filled' : 'default'}
            aria-label={t`Write: ${name}`}
            data-print="no"
          >
            <Trans>Write</Trans>
          </ButtonLink>
        )}
      </Group>
    </Surface>
  );
}
