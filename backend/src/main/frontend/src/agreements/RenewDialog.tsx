import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayAfter } from '../network/days';
import { today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import type { KeptAlliance } from './Agreements';
import { ProposeAmendment } from './operations';
import { PartyChoice } from './PartyChoice';

type Props = {
  alliance: KeptAlliance;
  own: { id: string; name: string }[];
  title: string;
  onClose: () => void;
};

/** Asks the other parties to go on for longer: a year, two, until another day, or without an end. */
export function RenewDialog({ alliance, own, title, onClose }: Props) {
  const { t } = useLingui();
  const from = alliance.until ?? today();
  const days = { year: dayAfter(from, 365), years: dayAfter(from, 730) };
  const [choice, setChoice] = useState<'year' | 'years' | 'other' | 'open'>('year');
  const [other, setOther] = useState(days.year);
  const [organisation, setOrganisation] = useState(own[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [requestKey] = useState(newRequestKey);
  const act = useAct(ProposeAmendment);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'until' || path === 'reason');
  const until = choice === 'open' ? null : choice === 'other' ? other : days[choice];
  const send = async () => {
    const input = { requestKey, alliance: alliance.id, organisation, until, reason: reason.trim() || null };
    if (await act.run({ input })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack>
        <RefusalAlert refusals={above} />
        <PartyChoice own={own} value={organisation} onChange={setOrganisation} />
        <SegmentedControl
          aria-label={t`For how long`}
          orientation="vertical"
          value={choice}
          onChange={(value) => setChoice(value as typeof choice)}
          data={[
            { value: 'year', label: t`One more year` },
            { value: 'years', label: t`Two more years` },
            { value: 'other', label: t`Until another day` },
            { value: 'open', label: t`Until a party gives notice` },
          ]}
        />
        {until && (
          <TextInput
            type="date"
            label={t`Last day`}
            value={until}
            readOnly={choice !== 'other'}
            min={today()}
            onChange={(event) => setOther(event.currentTarget.value)}
            error={beside.until}
          />
        )}
        <Textarea
          label={t`Why (you may leave this empty)`}
          description={t`The other parties read it.`}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={beside.reason}
        />
        <Text size="sm">
          <Trans>You consent with it. The other parties are asked; the new day holds when all have consented.</Trans>
        </Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Do not</Trans>
          </Button>
          <Button loading={act.isRunning} disabled={until === ''} onClick={send}>
            <Trans>Ask the other parties</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
