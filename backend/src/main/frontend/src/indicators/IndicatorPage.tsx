import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { When } from '../web/When';
import { WideBox } from '../web/WideBox';
import { fromFirstKnown, IndicatorChart } from './IndicatorChart';
import { ChangeForm } from './IndicatorForms';
import { Light } from './Light';
import { absenceLabels, betterLabels, periodLabels } from './labels';
import { IndicatorQuery, RetireIndicator } from './operations';
import { formatPeriod } from './periods';
import { RecordedValues } from './RecordedValues';
import { RecordForm, TargetForm } from './RecordForms';
import { INDICATOR_CONTEXT, type IndicatorItem } from './types';

/** One indicator: its values, what shall be reached, what was recorded. */
export function IndicatorPage() {
  const { id } = useParams({ from: '/indicators/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: IndicatorQuery,
    variables: { id },
    context: INDICATOR_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const indicator = data?.node?.__typename === 'Indicator' ? data.node : undefined;
  if (!indicator && fetching) return <PageSkeleton />;
  if (!indicator) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneIndicator indicator={indicator} />;
}

function OneIndicator({ indicator }: { indicator: IndicatorItem }) {
  const { i18n } = useLingui();
  const { cooperative, name, unit, description, period, betterWhen, formula, keeper, latest, series, retiredAt } =
    indicator;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={name}>{name}</PageTitle>
        {cooperative && (
          <Text>
            <AnchorLink to="/cooperatives/$id/indicators" params={{ id: cooperative.id }} underline="always">
              {cooperative.name}
            </AnchorLink>
          </Text>
        )}
        {latest && (
          <Group gap="sm" align="baseline">
            <Text fz="2rem" fw={650} lh={1.1} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {i18n.number(Number(latest.value), { maximumFractionDigits: 4 })}{' '}
              <Text span size="sm">
                {unit}
              </Text>
            </Text>
            <Text c="dimmed">{formatPeriod(latest.firstDay, period, i18n)}</Text>
            <Light of={latest.light} />
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {i18n._(periodLabels[period])} · {i18n._(betterLabels[betterWhen])}
          {keeper && (
            <>
              {' · '}
              <Trans>Entered by {keeper.displayName}</Trans>
            </>
          )}
        </Text>
        {formula && (
          <Text size="sm">
            <Trans>Calculated:</Trans> <Code>{formula}</Code>
          </Text>
        )}
        {description && <Text style={{ whiteSpace: 'pre-line' }}>{description}</Text>}
        {retiredAt && (
          <Text fw={600}>
            <Trans>
              No longer kept since <When at={retiredAt} />
            </Trans>
          </Text>
        )}
      </Stack>
      <Acts indicator={indicator} />
      <IndicatorChart indicator={indicator} series={series} height={280} />
      <Series indicator={indicator} />
      <Targets indicator={indicator} />
      {indicator.targets && formula === null && <RecordedValues indicator={indicator} />}
    </Stack>
  );
}

function Acts({ indicator }: { indicator: IndicatorItem }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'RECORD' | 'SET_TARGET' | 'CHANGE'>();
  const { id, name, viewerActs, cooperative } = indicator;
  const close = () => setOpen(undefined);
  if (open === 'RECORD') return <RecordForm indicator={indicator} onClose={close} />;
  if (open === 'SET_TARGET') return <TargetForm indicator={indicator} onClose={close} />;
  if (open === 'CHANGE' && cooperative) {
    return <ChangeForm indicator={indicator} cooperative={cooperative.id} onClose={close} />;
  }
  if (viewerActs.length === 0) return null;
  return (
    <Group gap="sm" data-print="no">
      {viewerActs.includes('RECORD') && (
        <Button onClick={() => setOpen('RECORD')}>
          <Trans>Enter a value</Trans>
        </Button>
      )}
      {viewerActs.includes('SET_TARGET') && (
        <Button variant="default" onClick={() => setOpen('SET_TARGET')}>
          <Trans>Set a target</Trans>
        </Button>
      )}
      {viewerActs.includes('CHANGE') && (
        <Button variant="default" onClick={() => setOpen('CHANGE')}>
          <Trans context="indicator">Change</Trans>
        </Button>
      )}
      {viewerActs.includes('RETIRE') && (
        <ConfirmEnd
          document={RetireIndicator}
          variables={() => ({ input: { indicator: id } })}
          label={t`Keep it no longer`}
          name={t`Keep it no longer: ${name}`}
          title={t`Keep this indicator no longer?`}
          consequence={t`Its values stay, nothing new is entered or shared. This cannot be undone.`}
        />
      )}
    </Group>
  );
}

function Series({ indicator }: { indicator: IndicatorItem }) {
  const { t, i18n } = useLingui();
  const { series, period, unit } = indicator;
  const known = fromFirstKnown(series);
  const figure = (value: string | null) =>
    value === null ? '–' : i18n.number(Number(value), { maximumFractionDigits: 4 });
  return (
    <Section title={<Trans>Period by period</Trans>}>
      {known.length === 0 ? (
        <Text c="dimmed">
          <Trans>No value yet.</Trans>
        </Text>
      ) : (
        <WideBox label={t`Period by period`}>
          <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">
                  <Trans>Period</Trans>
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t`Value (${unit})`}
                </Table.Th>
                <Table.Th scope="col">
                  <VisuallyHidden>
                    <Trans>How it compares</Trans>
                  </VisuallyHidden>
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  <Trans>Target</Trans>
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  <Trans>Limit</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {known.reverse().map(({ firstDay, value, absence, target, limit, light, isPreliminary, isCorrected }) => (
                <Table.Tr key={firstDay}>
                  <Table.Th scope="row" fw={400}>
                    {formatPeriod(firstDay, period, i18n)}
                  </Table.Th>
                  <Table.Td ta="right">
                    {absence ? (
                      <Text span c="dimmed" size="sm">
                        {i18n._(absenceLabels[absence])}
                      </Text>
                    ) : (
                      figure(value)
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Light of={light} />
                    {isPreliminary && value !== null && <Trans>so far</Trans>}
                    {isCorrected && <Trans>corrected</Trans>}
                  </Table.Td>
                  <Table.Td ta="right">{figure(target)}</Table.Td>
                  <Table.Td ta="right">{figure(limit)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideBox>
      )}
    </Section>
  );
}

function Targets({ indicator }: { indicator: IndicatorItem }) {
  const { i18n } = useLingui();
  const { targets, period } = indicator;
  if (!targets || targets.length === 0) return null;
  const figure = (value: string) => i18n.number(Number(value), { maximumFractionDigits: 4 });
  return (
    <Section title={<Trans>Targets that were set</Trans>}>
      <Stack gap="xs">
        {targets.map(({ id, firstDay, target, limit, setBy, setAt }) => (
          <Text key={id} size="sm">
            {target === null ? (
              <Trans>From {formatPeriod(firstDay, period, i18n)}: none</Trans>
            ) : limit === null ? (
              <Trans>
                From {formatPeriod(firstDay, period, i18n)}: {figure(target)}
              </Trans>
            ) : (
              <Trans>
                From {formatPeriod(firstDay, period, i18n)}: {figure(target)}, limit {figure(limit)}
              </Trans>
            )}{' '}
            <Text span c="dimmed">
              {setBy.displayName} · <When at={setAt} />
            </Text>
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
