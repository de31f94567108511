import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { kindLabels } from '../network/labels';
import { readName } from '../network/readName';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { organisationAddress } from './address';
import { useAnalysisDay } from './analysisDay';
import type { AnalysisSearch } from './analysisSearch';
import { BridgeRow } from './BridgeRow';
import { DownloadButton } from './DownloadButton';
import { BRIDGE_MEASURES, type BridgeMeasure, measureLabels } from './labels';
import { BridgesQuery } from './operations';
import { useDownload } from './useDownload';

const PAGE = 30;

/** A bridge as the list shows it. */
export type Bridge = ResultOf<typeof BridgesQuery>['network']['bridges']['nodes'][number];

type Props = { search: AnalysisSearch; onChange: (part: Partial<AnalysisSearch>) => void };

/** Organisations that others need to reach each other, and what would break without them. */
export function BridgeList({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const by = search.by ?? 'BETWEENNESS';
  const asOf = useAnalysisDay();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: BridgesQuery, variables: { by, asOf, first: PAGE, after } });
    return pageState(data?.network.bridges, result);
  };
  const [{ data }] = useQuery({ query: BridgesQuery, variables: { by, asOf, first: PAGE, after: null } });
  const total = data?.network.bridges.totalCount;
  const download = useDownload({
    query: BridgesQuery,
    variables: { by, asOf },
    pageOf: (answer) => answer.network.bridges,
    fileName: t`bridges.csv`,
    head: [t`Organisation`, t`Kind`, t`Place`, t`Share of ways (%)`, t`Would be cut off`, t`Parts`, t`Its page`],
    rowOf: ({ organisation, betweenness, cutOffCount, partCount }: Bridge) => [
      readName(organisation, i18n.locale),
      i18n._(kindLabels[organisation.kind]),
      organisation.place?.name,
      Math.round(betweenness * 10_000) / 100,
      cutOffCount,
      partCount,
      organisationAddress(organisation.id),
    ],
  });
  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          The shortest ways between two others lead through these organisations. Where one of them alone holds parts
          together, a second link beside it would make the network safer.
        </Trans>
      </Text>
      <Select
        label={t`Who comes first`}
        allowDeselect={false}
        maw="24rem"
        value={by}
        onChange={(value) => onChange({ by: value === 'BETWEENNESS' ? undefined : (value as BridgeMeasure) })}
        data={BRIDGE_MEASURES.map((value) => ({ value, label: i18n._(measureLabels[value]) }))}
        data-print="no"
      />
      <Text role="status" fw={600}>
        {typeof total === 'number' && (
          <Plural value={total} _0="No bridges" one="# organisation" other="# organisations" />
        )}
      </Text>
      <KeysetList
        list={`bridges ${by} ${asOf}`}
        usePage={usePage}
        keyOf={({ organisation }) => organisation.id}
        renderItem={(bridge) => <BridgeRow bridge={bridge} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody stands between others here.</Trans>
          </Text>
        }
      />
      {Boolean(total) && <DownloadButton download={download} />}
    </Stack>
  );
}
