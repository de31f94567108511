import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { sectorLabels } from '../network/labels';
import { readName } from '../network/readName';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { organisationAddress } from './address';
import { useAnalysisDay } from './analysisDay';
import { CommunityRow } from './CommunityRow';
import { communityName } from './communityName';
import { DownloadButton } from './DownloadButton';
import { CommunitiesQuery } from './operations';
import { useDownload } from './useDownload';

const PAGE = 20;

/** A community as the list shows it. */
export type Community = ResultOf<typeof CommunitiesQuery>['network']['communities']['nodes'][number];

/** Who belongs together by links, whatever federation or place they are of. */
export function CommunityList() {
  const { t, i18n } = useLingui();
  const asOf = useAnalysisDay();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: CommunitiesQuery, variables: { asOf, first: PAGE, after } });
    return pageState(data?.network.communities, result);
  };
  const [{ data }] = useQuery({ query: CommunitiesQuery, variables: { asOf, first: PAGE, after: null } });
  const total = data?.network.communities.totalCount;
  const download = useDownload({
    query: CommunitiesQuery,
    variables: { asOf },
    pageOf: (answer) => answer.network.communities,
    fileName: t`communities.csv`,
    head: [
      t`Number`,
      t`Community`,
      t`Place`,
      t`Field of work`,
      t`In its middle`,
      t`Organisations`,
      t`Linked pairs`,
      t`Its page`,
    ],
    rowOf: (community: Community) => [
      community.number,
      communityName(community, i18n),
      community.place?.name,
      community.sector && i18n._(sectorLabels[community.sector]),
      community.centre && readName(community.centre, i18n.locale),
      community.size,
      community.pairCount,
      community.centre && organisationAddress(community.centre.id),
    ],
  });
  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          Each group is more closely linked inside than with the rest. Groups change as alliances come and go, and so do
          their numbers.
        </Trans>
      </Text>
      <Text role="status" fw={600}>
        {typeof total === 'number' && (
          <Plural value={total} _0="No communities" one="# community" other="# communities" />
        )}
      </Text>
      <KeysetList
        list={`communities ${asOf}`}
        usePage={usePage}
        keyOf={({ number }) => String(number)}
        renderItem={(community) => <CommunityRow community={community} />}
        empty={
          <Text c="dimmed">
            <Trans>Nobody is linked with anybody yet.</Trans>
          </Text>
        }
      />
      {Boolean(total) && <DownloadButton download={download} />}
    </Stack>
  );
}
