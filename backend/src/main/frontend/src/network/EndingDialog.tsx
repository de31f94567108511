import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDay, today } from '../web/dates';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { dayAfter } from './days';
import { DeclineAlliance, EndAlliance, WithdrawAlliance } from './operations';

type Props = {
  alliance: { id: string; title: string; noticeDays: number };
  act: { kind: 'CONSENT' | 'DECLINE' | 'WITHDRAW' | 'END'; organisation: { id: string; name: string } };
  words: string;
  onClose: () => void;
};

/** Declining, withdrawing, giving notice: none can be undone, so the consequence is stated before it is done. */
export function EndingDialog({ alliance, act, words, onClose }: Props) {
  const { i18n, t } = useLingui();
  const earliest = dayAfter(today(), alliance.noticeDays);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(earliest);
  const decline = useAct(DeclineAlliance);
  const withdraw = useAct(WithdrawAlliance);
  const end = useAct(EndAlliance);
  const refusals = [...decline.refusals, ...withdraw.refusals, ...end.refusals];
  const { beside, above } = placeRefusals(refusals, (path) => path === 'reason' || path === 'until');
  const confirm = async () => {
    const base = { alliance: alliance.id, reason: reason.trim() || null };
    const organisation = act.organisation.id;
    const done =
      act.kind === 'DECLINE'
        ? await decline.run({ input: { ...base, organisation } })
        : act.kind === 'WITHDRAW'
          ? await withdraw.run({ input: base })
          : await end.run({ input: { ...base, organisation, until } });
    if (done) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words} centered>
      <Stack>
        <RefusalAlert refusals={above} />
        <Text fw={600}>{alliance.title}</Text>
        {act.kind === 'END' && (
          <TextInput
            type="date"
            label={t`Last day`}
            description={t`The notice is ${alliance.noticeDays} days: at the earliest ${formatDay(earliest, i18n.locale)}.`}
            min={earliest}
            required
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
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
        <Text>
          <Consequence act={act} until={until} />
        </Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Do not</Trans>
          </Button>
          <Button
            color="vermilion"
            loading={decline.isRunning || withdraw.isRunning || end.isRunning}
            disabled={act.kind === 'END' && until === ''}
            onClick={confirm}
          >
            {words}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Consequence({ act, until }: { act: Props['act']; until: string }) {
  const { i18n } = useLingui();
  const { name } = act.organisation;
  switch (act.kind) {
    case 'DECLINE':
      return (
        <Trans>
          The proposal falls for all parties because {name} declines. This cannot be undone; it can be proposed anew.
        </Trans>
      );
    case 'WITHDRAW':
      return <Trans>The proposal is taken back and all parties are told. This cannot be undone.</Trans>;
    default:
      return (
        <Trans>
          {name} gives notice, and the alliance ends for all parties on {until && formatDay(until, i18n.locale)}. This
          cannot be undone.
        </Trans>
      );
  }
}
