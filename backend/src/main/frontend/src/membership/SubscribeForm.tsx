import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { SubscribeShares } from './operations';

/** Undertakes to pay shares. */
export function SubscribeForm({ membership, name }: { membership: string; name: string }) {
  const { t } = useLingui();
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [shares, setShares] = useState<number | string>(1);
  const act = useAct(SubscribeShares);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'shares');
  const submit = async () => {
    if (await act.run({ input: { requestKey, membership, shares: Number(shares) } })) setRequestKey(newRequestKey());
  };
  return (
    <form
      aria-label={t`Subscribe shares for ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      data-print="no"
    >
      <Stack gap="xs">
        <RefusalAlert refusals={above} />
        <Group align="end" gap="sm">
          <NumberInput
            label={t`Shares`}
            description={t`One person has one vote, whatever the number of shares.`}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            required
            value={shares}
            onChange={setShares}
            error={beside.shares}
          />
          <Button type="submit" variant="default" loading={act.isRunning} disabled={shares === ''}>
            <Trans>Subscribe</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
