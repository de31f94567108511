import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { When } from '../web/When';
import { AcceptClaim, DeclineClaim } from './operations';
import { ReasonDialog } from './ReasonDialog';
import type { ClaimItem } from './types';

/** A claim as those see it who check it, with what they can do. */
export function ClaimAnswer({ claim }: { claim: ClaimItem }) {
  const { t } = useLingui();
  const { id, person, organisation, role, reason, createdAt, mayAnswer } = claim;
  const accept = useAct(AcceptClaim);
  const decline = useAct(DeclineClaim);
  const [isDeclining, setDeclining] = useState(false);
  const name = person.displayName;
  return (
    <Stack gap={4} pb="sm">
      <Text fw={600}>
        {name}
        {role && (
          <Text span fw={400}>
            {' '}
            · {role}
          </Text>
        )}
      </Text>
      {person.email && (
        <Anchor size="sm" href={`mailto:${person.email}`}>
          {person.email}
        </Anchor>
      )}
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Text>
      <Text size="sm" c="dimmed">
        <When at={createdAt} />
      </Text>
      <RefusalAlert refusals={accept.refusals} />
      {mayAnswer && (
        <Group gap="sm" data-print="no">
          <Button
            size="sm"
            loading={accept.isRunning}
            aria-label={t`Accept the claim of ${name}`}
            onClick={() => accept.run({ input: { claim: id } })}
          >
            {t({ message: 'Accept', context: 'claim' })}
          </Button>
          <Button
            size="sm"
            variant="outline"
            color="vermilion"
            aria-label={t`Decline the claim of ${name}`}
            onClick={() => setDeclining(true)}
          >
            {t({ message: 'Decline', context: 'claim' })}…
          </Button>
        </Group>
      )}
      {isDeclining && (
        <ReasonDialog
          title={t`Decline the claim of ${name}?`}
          label={t`Why`}
          description={t`${name} reads it.`}
          consequence={t`${name} then cannot act for ${organisation.name}. This cannot be undone; it can be claimed anew.`}
          words={t({ message: 'Decline', context: 'claim' })}
          isRequired
          isRunning={decline.isRunning}
          refusals={decline.refusals}
          onConfirm={async (why) => {
            if (await decline.run({ input: { claim: id, reason: why } })) setDeclining(false);
          }}
          onClose={() => setDeclining(false)}
        />
      )}
      {mayAnswer && (
        <Text size="sm" c="dimmed">
          <Trans>Accept only if you know that it is so, or have asked.</Trans>
        </Text>
      )}
    </Stack>
  );
}
