import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { VoteBar } from '../decisions/VoteBar';
import { classLabels } from '../membership/labels';
import { Section } from '../web/Section';
import type { AssemblyItem } from './types';

const PRESENT = 'var(--mantine-color-indigo-6)';
const REPRESENTED = 'var(--mantine-color-indigo-3)';

/** How many are there or represented, and whether that is enough to decide; it moves while people come and go. */
export function QuorumView({ quorum }: { quorum: NonNullable<AssemblyItem['quorum']> }) {
  const { t, i18n } = useLingui();
  const { entitled, present, represented, needed, isReached, classes } = quorum;
  return (
    <Section title={<Trans>Who is there</Trans>}>
      <Stack gap={6}>
        <Text fw={650} fz="lg" role="status">
          {isReached ? (
            <Trans>Enough are there: the assembly can decide.</Trans>
          ) : (
            <Trans>Not enough are there to decide yet.</Trans>
          )}
        </Text>
        <VoteBar
          parts={[
            { value: present, colour: PRESENT },
            { value: represented, colour: REPRESENTED },
          ]}
          of={entitled}
          mark={entitled === 0 ? '0/1' : `${needed}/${entitled}`}
          label={t`${present} there and ${represented} represented, of ${entitled}; ${needed} are needed.`}
        />
        <Group gap="lg">
          <Mark colour={PRESENT}>
            <Trans>
              There: <strong>{present}</strong>
            </Trans>
          </Mark>
          <Mark colour={REPRESENTED}>
            <Trans>
              Represented: <strong>{represented}</strong>
            </Trans>
          </Mark>
          <Text>
            <Trans>
              Needed: <strong>{needed}</strong> of {entitled}
            </Trans>
          </Text>
        </Group>
        {classes.map((one) => {
          const name = i18n._(classLabels[one.membershipClass]);
          return (
            <Text size="sm" key={one.membershipClass}>
              <Trans>
                {name}: {one.attending} of {one.entitled}, {one.needed} are needed.
              </Trans>
            </Text>
          );
        })}
      </Stack>
    </Section>
  );
}

function Mark({ colour, children }: { colour: string; children: React.ReactNode }) {
  return (
    <Group gap={6}>
      <span aria-hidden="true" style={{ width: 14, height: 14, borderRadius: 3, background: colour }} />
      <Text>{children}</Text>
    </Group>
  );
}
