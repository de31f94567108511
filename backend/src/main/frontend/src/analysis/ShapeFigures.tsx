import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Fact, Facts } from '../web/Facts';
import { Surface } from '../web/Surface';
import { When } from '../web/When';
import type { Shape } from './useShape';

/** How large the network is, how it hangs together, and as of when. */
export function ShapeFigures({ shape }: { shape: Shape }) {
  const { t, i18n } = useLingui();
  const { calculatedAt, organisationCount, pairCount, componentCount, communityCount, modularity } = shape;
  const sample = i18n.number(shape.sampleSize);
  return (
    <Surface>
      <Facts>
        <Fact term={t`Organisations`}>{i18n.number(organisationCount)}</Fact>
        <Fact term={t`Linked pairs`}>{i18n.number(pairCount)}</Fact>
        <Fact term={t`Parts without a link to each other`}>{i18n.number(componentCount)}</Fact>
        <Fact term={t`Communities`}>
          {i18n.number(communityCount)}{' '}
          <Text span size="sm" c="dimmed">
            <Trans>modularity {i18n.number(modularity, { maximumFractionDigits: 2 })}</Trans>
          </Text>
        </Fact>
        <Fact term={t`As of`}>{calculatedAt && <When at={calculatedAt} />}</Fact>
      </Facts>
      {!shape.isBetweennessExact && (
        <Text size="sm" c="dimmed" pt="sm">
          <Trans>How much leads through whom is estimated from {sample} organisations.</Trans>
        </Text>
      )}
    </Surface>
  );
}
