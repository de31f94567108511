import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { actsFor, isStaff, type Viewer } from '../identity/session';
import { isCooperative } from '../membership/types';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ButtonLink } from '../web/links';
import { PageTitle } from '../web/PageTitle';
import { Day } from '../web/When';
import { KindBadge } from './KindBadge';
import type { OrganisationEntry } from './OrganisationPage';
import { DissolveOrganisation } from './operations';
import { PlaceLine } from './PlaceLine';

/** What an organisation is called, what state it is in, and what the viewer can do now. */
export function OrganisationHead({
  organisation,
  viewer,
}: {
  organisation: OrganisationEntry;
  viewer: Viewer | null | undefined;
}) {
  const { t } = useLingui();
  const { id, kind, name, nameKana, otherNames, place, dissolvedOn, isEditable } = organisation;
  const us = (viewer ? actsFor(viewer) : []).map((own) => own.id);
  const isOurs = us.includes(id);
  const canPropose = !dissolvedOn && us.length > 0;
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
          <ButtonLink to="/alliances/new" search={isOurs ? { for: id } : { with: [id] }}>
            <Trans>Propose an alliance</Trans>
          </ButtonLink>
        )}
        {!dissolvedOn && (
          <>
            <ButtonLink to="/network" search={{ around: id, chosen: id }} variant="default">
              <Trans>Show in the network</Trans>
            </ButtonLink>
            <ButtonLink to="/map" search={kind === 'MUNICIPALITY' ? { around: id } : { chosen: id }} variant="default">
              {kind === 'MUNICIPALITY' ? <Trans>Its network on the map</Trans> : <Trans>On the map</Trans>}
            </ButtonLink>
            {!isOurs && (
              <ButtonLink to="/network" search={{ from: us[0], to: id }} variant="default">
                <Trans>Who could introduce us?</Trans>
              </ButtonLink>
            )}
          </>
        )}
        {isCooperative(kind) && (
          <ButtonLink to="/cooperatives/$id" params={{ id }} variant="default">
            <Trans>Rules and members</Trans>
          </ButtonLink>
        )}
        {isEditable && (
          <ButtonLink to="/organisations/$id/edit" params={{ id }} variant="default">
            <Trans>Edit the entry</Trans>
          </ButtonLink>
        )}
        {isStaff(viewer) && (
          <ButtonLink to="/desk/merge" search={{ kept: id }} variant="default">
            <Trans>Merge with another entry…</Trans>
          </ButtonLink>
        )}
        {isStaff(viewer) && !dissolvedOn && (
          <ConfirmEnd
            document={DissolveOrganisation}
            variables={(day) => ({ input: { organisation: id, dissolvedOn: day } })}
            label={t`Record the dissolution`}
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
