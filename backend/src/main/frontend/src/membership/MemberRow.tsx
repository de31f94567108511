import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { classLabels, endingLabels } from './labels';
import { Endings } from './MembershipView';
import type { MembershipItem } from './types';

/** One line of a register: who, since when, with how many shares. */
export function MemberRow({ membership }: { membership: MembershipItem }) {
  const { i18n } = useLingui();
  const { person, number, membershipClass, since, until, ending, shares } = membership;
  return (
    <Surface mb="xs" py="xs">
      <Group justify="space-between" gap="xs">
        <Stack gap={0}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            <Text span c="dimmed" fw={400} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {number}
            </Text>{' '}
            {person.displayName}
            {person.nameKana && (
              <Text span size="sm" c="dimmed" fw={400} lang="ja">
                {' '}
                {person.nameKana}
              </Text>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {i18n._(classLabels[membershipClass])} · <Plural value={shares} one="# share" other="# shares" />
            {since && (
              <>
                {' '}
                ·{' '}
                <Trans>
                  since <Day on={since} />
                </Trans>
              </>
            )}
            {ending && until && (
              <>
                {' '}
                · {i18n._(endingLabels[ending])}: <Day on={until} />
              </>
            )}
          </Text>
        </Stack>
        <Endings membership={membership} />
      </Group>
    </Surface>
  );
}
