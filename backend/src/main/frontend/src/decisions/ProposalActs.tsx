import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { Confirmed } from '../web/Confirmed';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { When } from '../web/When';
import { AskForConsent, CarryOutProposal, OpenVoting, PublishProposal, WithdrawProposal } from './operations';
import type { ProposalItem } from './types';

/** What the reader can do with a proposal as a whole. */
export function ProposalActs({ proposal, onChange }: { proposal: ProposalItem; onChange: () => void }) {
  const { t } = useLingui();
  const { id, version, viewerActs, votingFrom } = proposal;
  const canOpen = viewerActs.includes('OPEN_VOTING');
  const isNoticeOver = votingFrom !== null && new Date(votingFrom) <= new Date();
  return (
    <Stack gap="xs" data-print="no">
      {proposal.state === 'DRAFT' && (
        <Text c="dimmed">
          <Trans>Only you see this draft. Open the discussion when others shall read it.</Trans>
        </Text>
      )}
      {votingFrom && !isNoticeOver && (
        <Text c="dimmed">
          <Trans>
            The bylaws ask for time to discuss: the vote can be opened <When at={votingFrom} />.
          </Trans>
        </Text>
      )}
      <Group gap="sm">
        {viewerActs.includes('PUBLISH') && (
          <Confirmed
            document={PublishProposal}
            variables={{ input: { proposal: id } }}
            label={t`Open the discussion`}
            title={t`Open the discussion?`}
            consequence={t`All members are told and can read the proposal. You can go on changing it; former versions stay readable.`}
          />
        )}
        {canOpen && isNoticeOver && (
          <Confirmed
            document={OpenVoting}
            variables={{ input: { proposal: id, version } }}
            label={t`Open the vote`}
            title={t`Open the vote?`}
            consequence={t`The text, the rules of the bylaws and who may vote are then fixed. Nothing of this can be undone.`}
          />
        )}
        {viewerActs.includes('ASK_CONSENT') && (
          <Confirmed
            document={AskForConsent}
            variables={{ input: { proposal: id, version } }}
            label={t`Ask for consent`}
            title={t`Ask for consent?`}
            consequence={t`All members with a vote are told. It is adopted when nobody objects in the time of the bylaws, or as soon as all have consented. Until then the text cannot change.`}
          />
        )}
        {viewerActs.includes('CARRY_OUT') && <CarryOut proposal={proposal} />}
        {viewerActs.includes('CHANGE') && (
          <Button variant="default" onClick={onChange}>
            <Trans>Change</Trans>
          </Button>
        )}
        {viewerActs.includes('WITHDRAW') && (
          <ConfirmEnd
            document={WithdrawProposal}
            variables={() => ({ input: { proposal: id } })}
            label={t`Take back`}
            name={t`Take back the proposal`}
            title={t`Take the proposal back?`}
            consequence={t`It can then no longer be discussed or voted on. You can make another one.`}
          />
        )}
      </Group>
      {proposal.state === 'DISCUSSION' && version > 1 && (
        <Text size="sm" c="dimmed">
          <Plural value={version - 1} one="Changed # time" other="Changed # times" />
        </Text>
      )}
    </Stack>
  );
}

function CarryOut({ proposal: { id, kind, isRepeal } }: { proposal: ProposalItem }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [report, setReport] = useState('');
  const act = useAct(CarryOutProposal);
  return (
    <>
      <Button onClick={open}>
        <Trans>Record that it was carried out</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`What was done?`} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          {kind === 'MEMBERSHIP' && (
            <Text>
              <Trans>The membership ends today. This cannot be undone.</Trans>
            </Text>
          )}
          {kind === 'STANDARD' && (
            <Text>
              {isRepeal ? (
                <Trans>The standard ends today.</Trans>
              ) : (
                <Trans>The text is in force as a standard from today.</Trans>
              )}
            </Text>
          )}
          {kind === 'BYLAWS' && (
            <Text>
              <Trans>The new bylaws are in force from tomorrow.</Trans>
            </Text>
          )}
          <Textarea
            label={t`How it was carried out`}
            required
            maxLength={2000}
            autosize
            minRows={3}
            value={report}
            onChange={(event) => setReport(event.currentTarget.value)}
          />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              <Trans>Do not</Trans>
            </Button>
            <Button
              loading={act.isRunning}
              disabled={report.trim() === ''}
              onClick={async () => {
                if (await act.run({ input: { proposal: id, report } })) close();
              }}
            >
              <Trans>Record</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
