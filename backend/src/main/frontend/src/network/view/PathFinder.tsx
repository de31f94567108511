import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Section } from '../../web/Section';
import { Surface } from '../../web/Surface';
import { OrganisationChoice } from '../OrganisationChoice';
import { type NetworkSearch, OTHER_WAYS } from './networkSearch';
import { PathSteps } from './PathSteps';
import type { FoundPaths } from './useNetwork';

type Props = {
  search: NetworkSearch;
  paths: FoundPaths;
  onChange: (changed: Partial<NetworkSearch>) => void;
};

/** Who could introduce one organisation to another. */
export function PathFinder({ search: { from, to, way }, paths, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Surface>
      <Section title={<Trans>Who could introduce us?</Trans>}>
        <Stack gap="sm">
          <OrganisationChoice
            label={t({ message: 'From', context: 'start of a way' })}
            value={from}
            onChange={(id) => onChange({ from: id, way: undefined })}
          />
          <OrganisationChoice
            label={t({ message: 'To', context: 'end of a way' })}
            value={to}
            onChange={(id) => onChange({ to: id, way: undefined })}
          />
          <div aria-live="polite">
            {paths.isFetching && from && to && (
              <Text c="dimmed">
                <Trans>Looking for the shortest way…</Trans>
              </Text>
            )}
            {paths.all && paths.all.length > 1 && (
              <SegmentedControl
                aria-label={t`Ways`}
                value={way ?? '0'}
                onChange={(value) => onChange({ way: OTHER_WAYS.find((other) => other === value) })}
                data={paths.all.map((_, index) => ({
                  value: String(index),
                  label: index === 0 ? t`Shortest way` : t`Other way ${index}`,
                }))}
                mb="sm"
              />
            )}
            {paths.drawn && <PathSteps steps={paths.drawn.steps} />}
            {paths.all?.length === 0 && (
              <Text>
                <Trans>There is no way of six links or fewer between them on this day.</Trans>
              </Text>
            )}
          </div>
          {(from || to) && (
            <Group gap="xs">
              <Button size="sm" variant="default" onClick={() => onChange({ from: to, to: from, way: undefined })}>
                <Trans>Turn round</Trans>
              </Button>
              <Button
                size="sm"
                variant="default"
                onClick={() => onChange({ from: undefined, to: undefined, way: undefined })}
              >
                <Trans>Take the way away</Trans>
              </Button>
            </Group>
          )}
        </Stack>
      </Section>
    </Surface>
  );
}
