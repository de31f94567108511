import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { useViewer } from '../identity/session';
import { sectorLabels } from '../network/labels';
import { OrganisationChoice } from '../network/OrganisationChoice';
import { readName } from '../network/readName';
import { KeysetList, pageState } from '../web/KeysetList';
import { organisationAddress } from './address';
import { useAnalysisDay } from './analysisDay';
import type { AnalysisSearch } from './analysisSearch';
import { DownloadButton } from './DownloadButton';
import { type Introduction, IntroductionRow } from './IntroductionRow';
import { IntroductionsQuery } from './operations';
import { useDownload } from './useDownload';

const PAGE = 20;

type Props = { search: AnalysisSearch; onChange: (part: Partial<AnalysisSearch>) => void };

/** Who should get to know whom, why, and who could introduce them. */
export function IntroductionList({ search: { of }, onChange }: Props) {
  const { t, i18n } = useLingui();
  const asOf = useAnalysisDay();
  const viewer = useViewer();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: IntroductionsQuery, variables: { of, asOf, first: PAGE, after } });
    return pageState(data?.network.introductions, result);
  };
  const [{ data }] = useQuery({ query: IntroductionsQuery, variables: { of, asOf, first: PAGE, after: null } });
  const total = data?.network.introductions.totalCount;
  const names = (
    organisations: readonly { name: string; otherNames: readonly { language: string; text: string }[] }[],
  ) => organisations.map((each) => readName(each, i18n.locale)).join('; ');
  const download = useDownload({
    query: IntroductionsQuery,
    variables: { of, asOf },
    pageOf: (answer) => answer.network.introductions,
    fileName: t`introductions.csv`,
    head: [
      t`First organisation`,
      t`Place of the first`,
      t`Second organisation`,
      t`Place of the second`,
      t`Who could introduce them`,
      t`Linked with both`,
      t`Distance (km)`,
      t`Fields in common`,
      t`Score`,
      t`Page of the first`,
      t`Page of the second`,
    ],
    rowOf: (introduction: Introduction) => [
      readName(introduction.one, i18n.locale),
      introduction.one.place?.name,
      readName(introduction.other, i18n.locale),
      introduction.other.place?.name,
      names(introduction.introducers),
      introduction.commonNeighbourCount,
      introduction.distanceInKilometres == null ? null : Math.round(introduction.distanceInKilometres),
      introduction.commonSectors.map((sector) => i18n._(sectorLabels[sector])).join('; '),
      Math.round(introduction.score * 100) / 100,
      organisationAddress(introduction.one.id),
      organisationAddress(introduction.other.id),
    ],
  });
  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          These are not linked yet, but they know the same others. Those who are near each other and work in the same
          field come first.
        </Trans>
      </Text>
      <OrganisationChoice
        label={t`For one organisation`}
        placeholder={t`All; or a name or number`}
        value={of}
        onChange={(id) => onChange({ of: id })}
      />
      <Text role="status" fw={600}>
        {typeof total === 'number' && (
          <Plural value={total} _0="No introductions" one="# introduction" other="# introductions" />
        )}
      </Text>
      <KeysetList
        list={`introductions ${of} ${asOf}`}
        usePage={usePage}
        keyOf={({ one, other }) => `${one.id} ${other.id}`}
        renderItem={(introduction) => <IntroductionRow introduction={introduction} viewer={viewer} />}
        empty={
          <Text c="dimmed">
            <Trans>
              Nobody to be introduced: whoever they have in common they know already, or they know nobody yet.
            </Trans>
          </Text>
        }
      />
      {Boolean(total) && <DownloadButton download={download} />}
    </Stack>
  );
}
