import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { onePerOrganisation } from '../identity/session';
import { AllianceRow } from '../network/AllianceRow';
import { placeKindLabels } from '../network/labels';
import { OrganisationLink } from '../network/OrganisationName';
import { OrganisationRow } from '../network/OrganisationRow';
import classes from '../network/rows.module.css';
import type { ResultOf } from '../web/graphql';
import { AnchorLink } from '../web/links';
import { searchKindLabels } from './kinds';
import type { SearchQuery } from './operations';

type Found = ResultOf<typeof SearchQuery>['search']['nodes'][number];

/** Something found, shown as it is in its own list. */
export function FoundRow({ found: { match, node } }: { found: Found }) {
  return (
    <>
      {match === 'SIMILAR' && (
        <Text size="sm" c="dimmed" pt="xs">
          <Trans>Spelt a little otherwise:</Trans>
        </Text>
      )}
      <Thing node={node} />
    </>
  );
}

function Thing({ node }: { node: Found['node'] }) {
  const { i18n } = useLingui();
  if (node.__typename === 'Alliance') return <AllianceRow alliance={node} />;
  if (node.__typename === 'Person') return <PersonRow person={node} />;
  if (node.__typename === 'Place') {
    return (
      <Stack gap={2} className={classes.row}>
        <Text fw={600}>
          <AnchorLink to="/organisations" search={{ place: node.code }}>
            {node.name}
          </AnchorLink>
        </Text>
        <Text size="sm" c="dimmed">
          {[i18n._(placeKindLabels[node.placeKind]), node.within?.name, node.code].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
    );
  }
  return 'sectors' in node ? <OrganisationRow organisation={node} /> : null;
}

function PersonRow({ person }: { person: Extract<Found['node'], { __typename: 'Person' }> }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={2} className={classes.row}>
      <Group gap="xs">
        <Text fw={600}>{person.displayName}</Text>
        <Text size="sm" c="dimmed">
          {person.nameKana}
        </Text>
      </Group>
      <Text size="sm">
        {person.representations.length === 0
          ? i18n._(searchKindLabels.PERSON)
          : onePerOrganisation(person.representations).map(({ id, organisation }, index) => (
              <Fragment key={id}>
                {index > 0 && ' · '}
                <OrganisationLink organisation={organisation} isInText />
              </Fragment>
            ))}
      </Text>
    </Stack>
  );
}
