import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Table } from '@mantine/core';
import { Amount } from '../membership/Amount';
import { WideBox } from '../web/WideBox';
import { tierLabels } from './labels';
import type { DistributionItem, Wishes } from './types';

/** A way of sharing out that somebody wants to compare with others. */
export type Scenario = { wishes: Wishes; distribution: DistributionItem };

type Props = { scenarios: Scenario[]; onUse: (wishes: Wishes) => void; onForget: () => void };

/** Ways of sharing out side by side. */
export function Comparison({ scenarios, onUse, onForget }: Props) {
  const { t, i18n } = useLingui();
  const tiers = scenarios[0]?.distribution.steps.map(({ tier }) => tier) ?? [];
  const amountOf = ({ distribution }: Scenario, tier: string) =>
    distribution.steps.find((step) => step.tier === tier)?.amount;
  const shown = tiers.filter((tier) => scenarios.some((one) => Number(amountOf(one, tier)?.amount ?? 0) !== 0));
  return (
    <Stack gap="sm">
      <WideBox label={t`Compared`}>
        <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {scenarios.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: kept ways have no other name than their number
                <Table.Th key={index} scope="col" ta="right">
                  <Trans>Way {index + 1}</Trans>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((tier) => (
              <Table.Tr key={tier}>
                <Table.Th scope="row" fw={400}>
                  {i18n._(tierLabels[tier])}
                </Table.Th>
                {scenarios.map((one, index) => {
                  const amount = amountOf(one, tier);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: kept ways have no other name than their number
                    <Table.Td key={index} ta="right">
                      {amount && <Amount of={amount} />}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
            {scenarios.some(({ distribution }) => distribution.viewerShare) && (
              <Table.Tr>
                <Table.Th scope="row">
                  <Trans>For you</Trans>
                </Table.Th>
                {scenarios.map(({ distribution: { viewerShare } }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: kept ways have no other name than their number
                  <Table.Td key={index} ta="right">
                    {viewerShare && <Amount of={viewerShare.byWork} />}
                  </Table.Td>
                ))}
              </Table.Tr>
            )}
            <Table.Tr data-print="no">
              <Table.Td />
              {scenarios.map(({ wishes }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: kept ways have no other name than their number
                <Table.Td key={index} ta="right">
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t`Use way ${index + 1}`}
                    onClick={() => onUse(wishes)}
                  >
                    <Trans>Use</Trans>
                  </Button>
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </WideBox>
      <Group data-print="no">
        <Button variant="subtle" onClick={onForget}>
          <Trans>Forget these</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
