import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Section } from '../../web/Section';
import { Surface } from '../../web/Surface';
import { OrganisationChoice } from '../OrganisationChoice';
import type { NetworkSearch } from './networkSearch';
import { PathSteps } from './PathSteps';
import type { FoundPath } from './useNetwork';

type Props = {
  search: NetworkSearch;
  path: FoundPath;
  onChange: (changed: Partial<NetworkSearch>) => void;
};

/** Who could introduce one organisation to another. */
export function PathFinder({ search: { from, to }, path, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Surface>
      <Section title={<Trans>Who could introduce us?</Trans>}>
        <Stack gap="sm">
          <OrganisationChoice
            label={t({ message: 'From', context: 'start of a way' })}
            value={from}
            onChange={(id) => onChange({ from: id })}
          />
          <OrganisationChoice
            label={t({ message: 'To', context: 'end of a way' })}
            value={to}
            onChange={(id) => onChange({ to: id })}
          />
          <div aria-live="polite">
            {path.isFetching && from && to && (
              <Text c="dimmed">
                <Trans>Looking for the shortest way…</Trans>
              </Text>
            )}
            {path.found && <PathSteps steps={path.found.steps} />}
            {path.found === null && (
              <Text>
                <Trans>There is no way of six links or fewer between them on this day.</Trans>
              </Text>
            )}
          </div>
          {(from || to) && (
            <Group gap="xs">
              <Button size="sm" variant="default" onClick={() => onChange({ from: to, to: from })}>
                <Trans>Turn round</Trans>
              </Button>
              <Button size="sm" variant="default" onClick={() => onChange({ from: undefined, to: undefined })}>
                <Trans>Take the way away</Trans>
              </Button>
            </Group>
          )}
        </Stack>
      </Section>
    </Surface>
  );
}
