import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KindBadge } from '../network/KindBadge';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { KeysetList, pageState } from '../web/KeysetList';
import { AnchorLink } from '../web/links';
import { useAnalysisDay } from './analysisDay';
import type { Community } from './CommunityList';
import { communityName } from './communityName';
import { CommunityMembersQuery } from './operations';

const PAGE = 20;

/** One community: what it is called, how large it is, and on request who is in it. */
export function CommunityRow({ community }: { community: Community }) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const on = useAnalysisDay();
  const { size, pairCount, centre } = community;
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} className={classes.name}>
        {communityName(community, i18n)}
      </Text>
      <Group gap="2px 0.75rem">
        <Text span size="sm">
          <Plural value={size} one="# organisation" other="# organisations" />
        </Text>
        <Text span size="sm" c="dimmed">
          <Plural value={pairCount} one="# linked pair" other="# linked pairs" />
        </Text>
        {centre && (
          <>
            <AnchorLink
              size="sm"
              to="/network"
              search={{ around: centre.id, chosen: centre.id, depth: '2', colour: 'community', on }}
            >
              <Trans>Show in the network</Trans>
            </AnchorLink>
            <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? <Trans>Close</Trans> : <Trans>Who is in it?</Trans>}
            </Anchor>
          </>
        )}
      </Group>
      {isOpen && centre && <Members centre={centre.id} />}
    </Stack>
  );
}

function Members({ centre }: { centre: string }) {
  const asOf = useAnalysisDay();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: CommunityMembersQuery,
      variables: { centre, asOf, first: PAGE, after },
    });
    return pageState(data?.organisation?.standing?.community?.members, result);
  };
  return (
    <KeysetList
      list={`members of the community of ${centre} ${asOf}`}
      usePage={usePage}
      keyOf={({ id }) => id}
      renderItem={(organisation) => (
        <Group gap="2px 0.75rem" py={4}>
          <OrganisationLink organisation={organisation} />
          <KindBadge kind={organisation.kind} />
          {organisation.place && (
            <Text span size="sm" c="dimmed">
              {organisation.place.name}
            </Text>
          )}
        </Group>
      )}
      empty={
        <Text c="dimmed">
          <Trans>The communities have just changed; open the list anew.</Trans>
        </Text>
      }
    />
  );
}
