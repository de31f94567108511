import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import type { Viewer } from '../identity/session';
import { AnchorLink } from '../web/links';
import { Section } from '../web/Section';
import { communityName } from './communityName';
import { IntroductionRow } from './IntroductionRow';
import { OrganisationStandingQuery } from './operations';

const FEW = 3;

/** Where an organisation stands in the network, and whom it should get to know. */
export function OrganisationIntroductions({ id, viewer }: { id: string; viewer: Viewer | null | undefined }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: OrganisationStandingQuery, variables: { id, first: FEW } });
  const standing = data?.organisation?.standing;
  if (!data?.organisation || !standing) return null;
  const { introductions } = data.organisation;
  const { isArticulation, cutOffCount, community, rank } = standing;
  return (
    <Section title={<Trans>In the network</Trans>}>
      <Stack gap={4}>
        {isArticulation && (
          <Text fw={600}>
            <Plural
              value={cutOffCount}
              one="It is a bridge: without it # organisation would be cut off."
              other="It is a bridge: without it # organisations would be cut off."
            />{' '}
            <AnchorLink to="/network/analysis" search={{ list: 'bridges', by: 'CUT_OFF' }} fw={400}>
              <Trans>All bridges</Trans>
            </AnchorLink>
          </Text>
        )}
        {typeof rank === 'number' && (
          <Text>
            <Trans>By how many shortest ways lead through it, it is number {i18n.number(rank)} in the network.</Trans>
          </Text>
        )}
        <Text>
          {community ? (
            <Trans>
              Community:{' '}
              <AnchorLink to="/network" search={{ around: id, chosen: id, depth: '2', colour: 'community' }}>
                {communityName(community, i18n)}
              </AnchorLink>
            </Trans>
          ) : (
            <Trans>It is linked with nobody yet.</Trans>
          )}
        </Text>
      </Stack>
      {introductions.nodes.length > 0 && (
        <Stack gap={0}>
          <Text fw={600}>
            <Trans>Whom it should get to know</Trans>
          </Text>
          {introductions.nodes.map((introduction) => (
            <IntroductionRow key={introduction.other.id} introduction={introduction} viewer={viewer} isOfOne />
          ))}
          {(introductions.totalCount ?? 0) > introductions.nodes.length && (
            <Text pt="sm">
              <AnchorLink to="/network/analysis" search={{ list: 'introductions', of: id }}>
                <Trans>All introductions</Trans>
              </AnchorLink>
            </Text>
          )}
        </Stack>
      )}
    </Section>
  );
}
