import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { Amount } from '../membership/Amount';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { MemberSharesQuery } from './operations';
import { FISCAL_YEAR_CONTEXT, type FiscalYearItem, type MemberShareItem } from './types';

const PAGE = 20;

/** What each member gets by the plan, for those who act for the co-operative. */
export function MemberShares({ year }: { year: FiscalYearItem }) {
  const viewer = useViewer();
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === year.cooperative?.id);
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: MemberSharesQuery,
      variables: { id: year.id, first: PAGE, after },
      context: FISCAL_YEAR_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const shares = data?.node?.__typename === 'FiscalYear' ? data.node.distribution?.shares : undefined;
    return pageState(shares ?? undefined, result);
  };
  if (!actsForIt) return null;
  return (
    <Section
      title={
        year.state === 'FIGURES' ? <Trans>What each member would get</Trans> : <Trans>What each member gets</Trans>
      }
    >
      <KeysetList
        list={`shares of ${year.id}`}
        usePage={usePage}
        keyOf={(share) => String(share.number)}
        renderItem={(share) => <Row share={share} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody was a member in this year.</Trans>
          </Text>
        }
      />
    </Section>
  );
}

function Row({ share: { number, membership, hours, byWork, byCapital } }: { share: MemberShareItem }) {
  const { i18n } = useLingui();
  const worked = i18n.number(Number(hours), { maximumFractionDigits: 2 });
  return (
    <Group justify="space-between" gap="sm" py="xs">
      <Text>
        {String(number)}. {membership?.person.displayName}{' '}
        <Text span size="sm" c="dimmed">
          <Trans>{worked} hours</Trans>
        </Text>
      </Text>
      <Text>
        <Amount of={byWork} />
        {Number(byCapital.amount) > 0 && (
          <>
            {' + '}
            <Amount of={byCapital} />
          </>
        )}
      </Text>
    </Group>
  );
}
