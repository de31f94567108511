import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { parameters } from '../bylaws/parameters';
import { inWords } from '../bylaws/words';
import { Surface } from '../web/Surface';
import type { ProposalItem } from './types';

/** The rules of the bylaws that a proposal would change, before and after. */
export function ProposedRules({ proposal }: { proposal: ProposalItem }) {
  const { i18n } = useLingui();
  const { bylawsChanges } = proposal;
  if (bylawsChanges.length === 0) return null;
  return (
    <Surface>
      <Stack gap="sm">
        <Text fw={600}>
          <Trans>What changes in the bylaws</Trans>
        </Text>
        {bylawsChanges.map(({ parameter, before, value }) => (
          <div key={parameter}>
            <Text size="sm" c="dimmed">
              {i18n._(parameters[parameter].label)}
            </Text>
            <Text>
              <del>{inWords(parameter, before, i18n)}</del> →{' '}
              <ins style={{ fontWeight: 600 }}>{inWords(parameter, value, i18n)}</ins>
            </Text>
          </div>
        ))}
      </Stack>
    </Surface>
  );
}
