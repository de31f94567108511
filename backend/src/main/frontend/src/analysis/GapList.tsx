import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { kindLabels, sectorLabels } from '../network/labels';
import { PlaceChoice } from '../network/PlaceChoice';
import { readName } from '../network/readName';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { organisationAddress } from './address';
import { useAnalysisDay } from './analysisDay';
import type { AnalysisSearch } from './analysisSearch';
import { DownloadButton } from './DownloadButton';
import { GapRow } from './GapRow';
import { GAP_KINDS, type GapKind, gapLabels, gapMeanings } from './labels';
import { GapsQuery } from './operations';
import { useDownload } from './useDownload';

const PAGE = 30;

/** A gap as the list shows it. */
export type Gap = ResultOf<typeof GapsQuery>['network']['gaps']['nodes'][number];

type Props = { search: AnalysisSearch; onChange: (part: Partial<AnalysisSearch>) => void };

/** What is missing, where, and from how far away it could come. */
export function GapList({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const kind = search.kind ?? 'MUNICIPALITY_WITHOUT_COOPERATIVE';
  const variables = { kind, place: search.place, within: Number(search.within ?? 1), asOf: useAnalysisDay() };
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: GapsQuery, variables: { ...variables, first: PAGE, after } });
    return pageState(data?.network.gaps, result);
  };
  const [{ data }] = useQuery({ query: GapsQuery, variables: { ...variables, first: PAGE, after: null } });
  const total = data?.network.gaps.totalCount;
  const download = useDownload({
    query: GapsQuery,
    variables,
    pageOf: (answer) => answer.network.gaps,
    fileName: t`gaps.csv`,
    head: [t`Gap`, t`Organisation`, t`Kind`, t`Field of work`, t`Place`, t`Co-operatives`, t`Its page`],
    rowOf: (gap: Gap) => [
      i18n._(gapLabels[gap.kind]),
      gap.organisation && readName(gap.organisation, i18n.locale),
      gap.organisation && i18n._(kindLabels[gap.organisation.kind]),
      gap.sector && i18n._(sectorLabels[gap.sector]),
      gap.place?.name,
      gap.sector ? gap.cooperativeCount : null,
      gap.organisation && organisationAddress(gap.organisation.id),
    ],
  });
  return (
    <Stack>
      <Group align="end" gap="md" data-print="no">
        <Select
          label={t`What is missing`}
          allowDeselect={false}
          miw="16rem"
          flex={1}
          data={GAP_KINDS.map((value) => ({ value, label: i18n._(gapLabels[value]) }))}
          value={kind}
          onChange={(value) => onChange({ kind: value as GapKind })}
        />
        <div style={{ flex: 1, minWidth: '16rem' }}>
          <PlaceChoice label={t`Place`} value={search.place} onChange={(place) => onChange({ place })} />
        </div>
        {kind !== 'COOPERATIVE_WITHOUT_ALLIANCE' && (
          <SegmentedControl
            aria-label={t`Over how many links`}
            value={search.within ?? '1'}
            onChange={(within) => onChange({ within: within as AnalysisSearch['within'] })}
            data={[
              { value: '1', label: t`1 link` },
              { value: '2', label: t`2 links` },
              { value: '3', label: t`3 links` },
            ]}
          />
        )}
      </Group>
      <Text c="dimmed">{i18n._(gapMeanings[kind])}</Text>
      <Text role="status" fw={600}>
        {typeof total === 'number' && <Plural value={total} _0="No gaps" one="# gap" other="# gaps" />}
      </Text>
      <KeysetList
        list={`gaps ${JSON.stringify(variables)}`}
        usePage={usePage}
        keyOf={(gap) => `${gap.organisation?.id} ${gap.sector} ${gap.place?.id}`}
        renderItem={(gap) => <GapRow gap={gap} />}
        empty={
          <Text c="dimmed">
            <Trans>Nothing is missing here. Ask over fewer links, or look at another place.</Trans>
          </Text>
        }
      />
      {Boolean(total) && <DownloadButton download={download} />}
    </Stack>
  );
}
