import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink, ButtonLink } from '../web/links';
import { Surface } from '../web/Surface';
import { When } from '../web/When';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedAssembly' }> };

/** An assembly that waits for the viewer: to come, to open it, or to approve its minutes. */
export function AwaitedAssemblyCard({ decision }: Props) {
  const { assembly, organisation } = decision;
  if (!assembly) return null;
  const { id, title, state, startsAt } = assembly;
  return (
    <Surface mb="md">
      <Stack gap="xs" align="start">
        <Text size="sm" c="dimmed">
          <Trans>Assembly at {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/assemblies/$id" params={{ id }}>
            {title}
          </AnchorLink>
        </Text>
        <Text size="sm" fw={600}>
          <Waiting state={state} startsAt={startsAt} />
        </Text>
        <ButtonLink to="/assemblies/$id" params={{ id }} variant="default">
          {state === 'CLOSED' ? <Trans>Read the minutes</Trans> : <Trans>Go to the assembly</Trans>}
        </ButtonLink>
      </Stack>
    </Surface>
  );
}

function Waiting({ state, startsAt }: { state: string; startsAt: string }) {
  if (state === 'IN_SESSION') return <Trans>It is under way, and you can come in.</Trans>;
  if (state === 'CLOSED') return <Trans>You were there: please read and approve the minutes.</Trans>;
  return (
    <Trans>
      Its time has come (<When at={startsAt} />
      ), and nobody has opened it yet.
    </Trans>
  );
}
