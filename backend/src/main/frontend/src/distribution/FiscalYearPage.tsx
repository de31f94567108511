import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { DistributionView } from './DistributionView';
import { FiguresForm } from './FiguresForm';
import { FiguresView } from './FiguresView';
import { stateLabels } from './labels';
import { MemberShares } from './MemberShares';
import { DiscardFiscalYear, FiscalYearQuery } from './operations';
import { FISCAL_YEAR_CONTEXT, type FiscalYearItem } from './types';

/** One fiscal year: its figures, and how its result is shared out. */
export function FiscalYearPage() {
  const { id } = useParams({ from: '/fiscal-years/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: FiscalYearQuery,
    variables: { id },
    context: FISCAL_YEAR_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const year = data?.node?.__typename === 'FiscalYear' ? data.node : undefined;
  if (!year && fetching) return <PageSkeleton />;
  if (!year) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneYear year={year} />;
}

function OneYear({ year }: { year: FiscalYearItem }) {
  const { t, i18n } = useLingui();
  const [isEntering, { open, close }] = useDisclosure(false);
  const { cooperative, firstDay, lastDay, state, figures, adoptedOn, decidedBy, viewerActs, distribution } = year;
  const canEnter = viewerActs.includes('ENTER_FIGURES');
  const days = `${i18n.date(`${firstDay}T00:00`, { dateStyle: 'medium' })} – ${i18n.date(`${lastDay}T00:00`, { dateStyle: 'medium' })}`;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm">
          <Badge tt="none" variant="outline" radius="sm">
            {i18n._(stateLabels[state])}
          </Badge>
        </Group>
        <PageTitle title={t`Fiscal year ${days}`}>
          <Trans>Fiscal year {days}</Trans>
        </PageTitle>
        {cooperative && (
          <Text>
            <AnchorLink to="/cooperatives/$id/fiscal-years" params={{ id: cooperative.id }} underline="always">
              {cooperative.name}
            </AnchorLink>
          </Text>
        )}
        {adoptedOn && decidedBy && (
          <Text>
            <Trans>
              Adopted <Day on={adoptedOn} />
            </Trans>
            {': '}
            <AnchorLink to="/proposals/$id" params={{ id: decidedBy.id }} underline="always">
              {decidedBy.title}
            </AnchorLink>
          </Text>
        )}
      </Stack>
      {figures && distribution && (
        <DistributionView key={`${figures.version} ${distribution.hash ?? ''}`} year={year} planned={distribution} />
      )}
      <Section
        title={<Trans>Figures of the year</Trans>}
        action={
          canEnter &&
          figures &&
          !isEntering && (
            <Button variant="default" onClick={open} data-print="no">
              <Trans>Correct the figures</Trans>
            </Button>
          )
        }
      >
        {(canEnter && !figures) || isEntering ? (
          <FiguresForm year={year} onClose={figures ? close : undefined} />
        ) : figures ? (
          <FiguresView figures={figures} />
        ) : (
          <Text c="dimmed">
            <Trans>The figures of this year are not there yet. Those who act for the co-operative enter them.</Trans>
          </Text>
        )}
      </Section>
      {figures && <MemberShares year={year} />}
      {viewerActs.includes('DISCARD') && (
        <Group data-print="no">
          <ConfirmEnd
            document={DiscardFiscalYear}
            variables={() => ({ input: { fiscalYear: year.id } })}
            label={t`Give up`}
            name={t`Give up the fiscal year`}
            title={t`Give the fiscal year up?`}
            consequence={t`Its figures and its plan can no longer be used, and it is no longer listed. This cannot be undone; the same days can be begun again.`}
          />
        </Group>
      )}
    </Stack>
  );
}
