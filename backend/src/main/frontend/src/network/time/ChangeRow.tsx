import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import type { ResultOf } from '../../web/graphql';
import { AnchorLink } from '../../web/links';
import { Day } from '../../web/When';
import { OrganisationLink } from '../OrganisationName';
import { readName } from '../readName';
import rows from '../rows.module.css';
import { labelOf } from './labels';
import type { ChangesQuery } from './operations';

/** Something that began or ended in the network. */
export type Change = ResultOf<typeof ChangesQuery>['network']['changes']['nodes'][number];

/** One change in a list: when, what, and to whom. */
export function ChangeRow({ change }: { change: Change }) {
  const { i18n } = useLingui();
  const { isEnd, label } = labelOf(change.kind);
  return (
    <Group className={rows.row} gap="sm" align="baseline">
      <Text c="dimmed" miw="9rem">
        <Day on={change.day} />
      </Text>
      <Badge variant={isEnd ? 'outline' : 'light'} size="lg" radius="sm" tt="none" fw={600}>
        {i18n._(label)}
      </Badge>
      <Text flex={1} miw="14rem" className={rows.name}>
        <Subject change={change} />
      </Text>
    </Group>
  );
}

function Subject({ change: { kind, subject } }: { change: Change }) {
  const { i18n } = useLingui();
  switch (subject.__typename) {
    case 'Alliance':
      return (
        <>
          <AnchorLink to="/alliances/$id" params={{ id: subject.id }} lang={subject.language} underline="always">
            {subject.title}
          </AnchorLink>
          <Text span size="sm" c="dimmed">
            {' '}
            {subject.parties.map(({ organisation }) => readName(organisation, i18n.locale)).join(' · ')}
          </Text>
        </>
      );
    case 'Affiliation':
      return kind === 'AFFILIATION_ENDED' ? (
        <Trans>
          <OrganisationLink organisation={subject.organisation} isInText /> left{' '}
          <OrganisationLink organisation={subject.federation} isInText />
        </Trans>
      ) : (
        <Trans>
          <OrganisationLink organisation={subject.organisation} isInText /> joined{' '}
          <OrganisationLink organisation={subject.federation} isInText />
        </Trans>
      );
    default:
      return 'name' in subject ? <OrganisationLink organisation={subject} isInText /> : null;
  }
}
