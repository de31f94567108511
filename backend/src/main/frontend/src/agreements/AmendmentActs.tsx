import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import type { Amendment } from './AmendmentView';
import { ConsentToAmendment, DeclineAmendment, WithdrawAmendment } from './operations';

type ActOfViewer = Amendment['viewerActs'][number];

/** What the viewer can do with a change, for each organisation she acts for. */
export function AmendmentActs({ amendment }: { amendment: Pick<Amendment, 'id' | 'viewerActs'> }) {
  const { t } = useLingui();
  const consent = useAct(ConsentToAmendment);
  const [ending, setEnding] = useState<ActOfViewer>();
  const acts = amendment.viewerActs;
  if (acts.length === 0) return null;
  const isForSeveral = new Set(acts.map(({ organisation }) => organisation.id)).size > 1;
  const words = ({ kind, organisation: { name } }: ActOfViewer) => {
    if (kind === 'CONSENT') return isForSeveral ? t`Consent to the change for ${name}` : t`Consent to the change`;
    if (kind === 'DECLINE') return isForSeveral ? t`Decline the change for ${name}` : t`Decline the change`;
    return t`Take the change back`;
  };
  return (
    <Stack gap="sm" data-print="no">
      <RefusalAlert refusals={consent.refusals} />
      <Group gap="sm">
        {acts.map((act) =>
          act.kind === 'CONSENT' ? (
            <Button
              key={`${act.kind} ${act.organisation.id}`}
              loading={consent.isRunning}
              onClick={() => consent.run({ input: { amendment: amendment.id, organisation: act.organisation.id } })}
            >
              {words(act)}
            </Button>
          ) : (
            <Button
              key={`${act.kind} ${act.organisation.id}`}
              variant="outline"
              color="vermilion"
              onClick={() => setEnding(act)}
            >
              {words(act)}…
            </Button>
          ),
        )}
      </Group>
      {ending && (
        <FellingDialog id={amendment.id} act={ending} words={words(ending)} onClose={() => setEnding(undefined)} />
      )}
    </Stack>
  );
}

type Props = { id: string; act: ActOfViewer; words: string; onClose: () => void };

/** Declining or taking back: the change falls, which is stated before it is done. */
function FellingDialog({ id, act, words, onClose }: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const decline = useAct(DeclineAmendment);
  const withdraw = useAct(WithdrawAmendment);
  const confirm = async () => {
    const done =
      act.kind === 'DECLINE'
        ? await decline.run({
            input: { amendment: id, organisation: act.organisation.id, reason: reason.trim() || null },
          })
        : await withdraw.run({ input: { amendment: id } });
    if (done) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words} centered>
      <Stack>
        <RefusalAlert refusals={[...decline.refusals, ...withdraw.refusals]} />
        {act.kind === 'DECLINE' && (
          <Textarea
            label={t`Why (you may leave this empty)`}
            description={t`The other parties read it.`}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Text>
          <Trans>The change falls, and the alliance stays as it is. It can be proposed anew.</Trans>
        </Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            <Trans>Do not</Trans>
          </Button>
          <Button color="vermilion" loading={decline.isRunning || withdraw.isRunning} onClick={confirm}>
            {words}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
