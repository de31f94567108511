import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink, ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { AmendmentView } from './AmendmentView';

type Of<Kind> = Extract<Decision, { __typename: Kind }>;

/** A change of an alliance that waits for the viewer's consent. */
export function AwaitedAmendmentCard({ decision }: { decision: Of<'AwaitedAmendmentConsent'> }) {
  const { amendment, organisation } = decision;
  const { alliance } = amendment;
  const viewerActs = amendment.viewerActs.filter((act) => act.organisation.id === organisation.id);
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Consent to the change of an alliance, for {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg" lang={alliance.language}>
          <AnchorLink to="/alliances/$id" params={{ id: alliance.id }}>
            {alliance.title}
          </AnchorLink>
        </Text>
        <AmendmentView amendment={{ ...amendment, viewerActs }} language={alliance.language} />
      </Stack>
    </Surface>
  );
}

/** A yearly statement that waits to be filed. */
export function AwaitedStatementCard({ decision }: { decision: Of<'AwaitedDecentWorkStatement'> }) {
  const { alliance, organisation, year, dueOn } = decision;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>
            How {organisation.name} kept its commitments to decent work in {String(year)}
          </Trans>
        </Text>
        <Text fw={650} fz="lg" lang={alliance.language}>
          <AnchorLink to="/alliances/$id" params={{ id: alliance.id }}>
            {alliance.title}
          </AnchorLink>
        </Text>
        {dueOn && (
          <Text size="sm" fw={600}>
            <Trans>
              Due on <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
        <Group>
          <ButtonLink to="/alliances/$id" params={{ id: alliance.id }} hash="statements" size="sm">
            <Trans>File the statement</Trans>
          </ButtonLink>
        </Group>
      </Stack>
    </Surface>
  );
}
