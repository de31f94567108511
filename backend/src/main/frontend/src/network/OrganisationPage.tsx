import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Grid, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { isStaff, useViewer, type Viewer } from '../identity/session';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ErrorPage } from '../web/ErrorPage';
import type { ResultOf } from '../web/graphql';
import { ButtonLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Day } from '../web/When';
import { KindBadge } from './KindBadge';
import { OrganisationAffiliations } from './OrganisationAffiliations';
import { OrganisationAlliances } from './OrganisationAlliances';
import { OrganisationFacts } from './OrganisationFacts';
import { OrganisationHistory } from './OrganisationHistory';
import { OrganisationPeople } from './OrganisationPeople';
import { DissolveOrganisation, OrganisationQuery } from './operations';
import { PlaceLine } from './PlaceLine';

/** An organisation as its page shows it. */
export type OrganisationEntry = NonNullable<ResultOf<typeof OrganisationQuery>['organisation']>;

/** What an organisation is, what it does, with whom it works, and what the viewer can do with it. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' });
  const [{ data, error, fetching }] = useQuery({ query: OrganisationQuery, variables: { id } });
  const viewer = useViewer();
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return (
    <Stack gap="xl">
      <Head organisation={organisation} viewer={viewer} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7.5 }}>
          <Stack gap="xl">
            <OrganisationFacts organisation={organisation} />
            <OrganisationAlliances id={id} isEditable={organisation.isEditable} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4.5 }}>
          <Stack gap="xl">
            <OrganisationPeople organisation={organisation} viewer={viewer} />
            <OrganisationAffiliations organisation={organisation} isStaff={isStaff(viewer)} />
          </Stack>
        </Grid.Col>
      </Grid>
      {organisation.isEditable && <OrganisationHistory id={id} />}
    </Stack>
  );
}

function Head({ organisation, viewer }: { organisation: OrganisationEntry; viewer: Viewer | null | undefined }) {
  const { t } = useLingui();
  const { id, kind, name, nameKana, otherNames, place, dissolvedOn, isEditable } = organisation;
  const own = viewer?.representations.map((representation) => representation.organisation.id) ?? [];
  const canPropose = !dissolvedOn && own.some((ownId) => ownId !== id);
  return (
    <Stack gap="xs">
      <Group gap="0.25rem 1rem">
        <KindBadge kind={kind} />
        {place && <PlaceLine place={place} />}
      </Group>
      {nameKana && (
        <Text size="sm" c="dimmed" lang="ja">
          {nameKana}
        </Text>
      )}
      <PageTitle title={name}>{name}</PageTitle>
      {otherNames.length > 0 && (
        <Text c="dimmed">
          {otherNames.map(({ language, text }, index) => (
            <span key={`${language} ${text}`} lang={language}>
              {index > 0 && ' · '}
              {text}
            </span>
          ))}
        </Text>
      )}
      {dissolvedOn && (
        <Alert color="gray" variant="light">
          <Trans>
            It was dissolved on <Day on={dissolvedOn} />.
          </Trans>
        </Alert>
      )}
      <Group gap="sm" pt="xs" data-print="no">
        {canPropose && (
          <ButtonLink to="/alliances/new" search={{ with: [id] }}>
            <Trans>Propose an alliance</Trans>
          </ButtonLink>
        )}
        {isEditable && (
          <ButtonLink to="/organisations/$id/edit" params={{ id }} variant="default">
            <Trans>Edit the entry</Trans>
          </ButtonLink>
        )}
        {isStaff(viewer) && !dissolvedOn && (
          <ConfirmEnd
            document={DissolveOrganisation}
            variables={(day) => ({ input: { organisation: id, dissolvedOn: day } })}
            label={t`Record its dissolution`}
            name={t`Record the dissolution of ${name}`}
            title={t`Was ${name} dissolved?`}
            consequence={t`Its affiliations, alliances and representations end that day. This cannot be undone.`}
            dayLabel={t`Day of dissolution`}
          />
        )}
      </Group>
    </Stack>
  );
}
