import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { actsFor, type Viewer } from '../identity/session';
import { sectorLabels } from '../network/labels';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import type { ResultOf } from '../web/graphql';
import { AnchorLink } from '../web/links';
import type { IntroductionFragment } from './operations';
import { proposalSearch } from './proposalSearch';

/** A suggested introduction as lists show it. */
export type Introduction = ResultOf<typeof IntroductionFragment>;

type Props = {
  introduction: Introduction;
  viewer: Viewer | null | undefined;
  /** Whether the list is about the one of them, so that only the other is named. */
  isOfOne?: boolean;
};

/** One introduction: who, why, by whom, and the way to an alliance. */
export function IntroductionRow({ introduction, viewer, isOfOne = false }: Props) {
  const { i18n } = useLingui();
  const { one, other, introducers, commonNeighbourCount, distanceInKilometres, commonSectors } = introduction;
  const proposal = proposalSearch([one.id, other.id], viewer ? actsFor(viewer) : []);
  const fields = commonSectors.map((sector) => i18n._(sectorLabels[sector])).join(' · ');
  const more = commonNeighbourCount - introducers.length;
  return (
    <Stack gap={2} className={classes.row}>
      <Text fw={600} className={isOfOne ? undefined : classes.name}>
        {!isOfOne && (
          <>
            <OrganisationLink organisation={one} />
            {' – '}
          </>
        )}
        <OrganisationLink organisation={other} />
      </Text>
      <Text size="sm">
        <Trans>Linked with both, and could introduce them:</Trans>{' '}
        {introducers.map((introducer, index) => (
          <span key={introducer.id}>
            {index > 0 && ' · '}
            <OrganisationLink organisation={introducer} isInText />
          </span>
        ))}
        {more > 0 && (
          <>
            {' '}
            <Plural value={more} one="and # more" other="and # more" />
          </>
        )}
      </Text>
      <Group gap="2px 0.75rem">
        {typeof distanceInKilometres === 'number' && (
          <Text span size="sm" c="dimmed">
            <Distance kilometres={distanceInKilometres} />
          </Text>
        )}
        {fields && (
          <Text span size="sm" c="dimmed">
            <Trans>both work in: {fields}</Trans>
          </Text>
        )}
        <AnchorLink size="sm" to="/network" search={{ from: one.id, to: other.id, around: one.id, depth: '2' }}>
          <Trans>Show in the network</Trans>
        </AnchorLink>
        {proposal && (
          <AnchorLink size="sm" to="/alliances/new" search={proposal}>
            <Trans>Propose an alliance</Trans>
          </AnchorLink>
        )}
      </Group>
    </Stack>
  );
}

function Distance({ kilometres }: { kilometres: number }) {
  const { i18n } = useLingui();
  if (kilometres < 1) return <Trans>less than 1 km apart</Trans>;
  const distance = i18n.number(kilometres, { maximumFractionDigits: 0 });
  return <Trans>{distance} km apart</Trans>;
}
