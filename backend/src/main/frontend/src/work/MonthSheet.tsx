import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { formatHours } from './months';
import type { WorkRecordItem, WorkSheetItem } from './types';
import { CorrectForm, RecordForm } from './WorkForms';

/** The records of a month, day by day, and the form for the next one. */
export function MonthSheet({ cooperative, sheet }: { cooperative: string; sheet: WorkSheetItem }) {
  const days = [...new Set(sheet.records.map(({ day }) => day))].reverse();
  return (
    <>
      {!sheet.isClosed && (
        <Surface>
          <RecordForm cooperative={cooperative} month={sheet.month} teams={sheet.teams} />
        </Surface>
      )}
      <Section title={<Trans>What was recorded</Trans>}>
        {days.length === 0 && (
          <Text c="dimmed">
            <Trans>Nothing was recorded in this month.</Trans>
          </Text>
        )}
        {days.map((day) => (
          <Surface key={day} py="xs">
            <Text fw={600}>
              <Day on={day} />
            </Text>
            {sheet.records
              .filter((record) => record.day === day)
              .map((record) => (
                <WorkRow key={record.id} record={record} teams={sheet.teams} isClosed={sheet.isClosed} />
              ))}
          </Surface>
        ))}
      </Section>
    </>
  );
}

type RowProps = { record: WorkRecordItem; teams: string[]; isClosed: boolean };

function WorkRow({ record, teams, isClosed }: RowProps) {
  const { t, i18n } = useLingui();
  const [isCorrecting, setCorrecting] = useState(false);
  const { hours, task, team, corrects } = record;
  return (
    <Stack gap="xs" py={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
        <Text style={{ overflowWrap: 'anywhere' }}>
          <strong>
            <Trans>{formatHours(hours, i18n.locale)} h</Trans>
          </strong>{' '}
          {task}
          {team && (
            <Text span c="dimmed">
              {' '}
              · {team}
            </Text>
          )}
          {corrects && (
            <Text span size="sm" c="dimmed">
              {' '}
              · <Trans>corrected, before: {formatHours(corrects.hours, i18n.locale)} h</Trans>
            </Text>
          )}
        </Text>
        {!isClosed && !isCorrecting && (
          <Button
            variant="subtle"
            size="compact-md"
            flex="none"
            aria-label={t`Correct… ${task}`}
            onClick={() => setCorrecting(true)}
            data-print="no"
          >
            <Trans>Correct</Trans>…
          </Button>
        )}
      </Group>
      {isCorrecting && <CorrectForm record={record} teams={teams} onClose={() => setCorrecting(false)} />}
    </Stack>
  );
}
