import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { actsFor, useViewer, type Viewer } from '../identity/session';
import { DraftNotice } from '../web/DraftNotice';
import { focusFirst } from '../web/focusFirst';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { ProposeAlliance } from './operations';
import { ProposalFields } from './ProposalFields';
import { ProposalReview } from './ProposalReview';
import { missingIn, type Proposal, proposalInput } from './proposal';

/** Proposes an alliance: written, looked over, sent. */
export function ProposeAlliancePage() {
  const viewer = useViewer();
  const { with: parties } = useSearch({ from: '/alliances/new' });
  const [round, setRound] = useState(0);
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null || actsFor(viewer).length === 0) {
    return (
      <NotAllowedPage>
        <Trans>Alliances are proposed by those who act for an organisation, and by the staff of a federation.</Trans>
      </NotAllowedPage>
    );
  }
  const draft = `alliance ${(parties ?? []).join(' ')}`;
  return <ProposalForm key={`${draft} ${round}`} draft={draft} viewer={viewer} onAnew={() => setRound(round + 1)} />;
}

function ProposalForm({ draft: key, viewer, onAnew }: { draft: string; viewer: Viewer; onAnew: () => void }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/alliances/new' });
  const own = actsFor(viewer);
  const proposer = own.find(({ id }) => id === search.for) ?? (own.length === 1 ? own[0] : undefined);
  const form = useForm<Proposal>({
    initialValues: {
      requestKey: newRequestKey(),
      proposedBy: proposer?.id ?? '',
      // A federation mostly brings others together, unless one comes from its own page.
      proposerIsParty: !proposer?.isFederation || search.for !== undefined,
      parties: (search.with ?? []).filter((id) => id !== proposer?.id),
      title: '',
      text: '',
      language: i18n.locale,
      purposes: [],
      evidenceUrl: '',
      since: '',
      until: '',
      noticeDays: 90,
      commitments: [],
      ...readDraft<Proposal>(key)?.values,
    },
    validate: (values) =>
      Object.fromEntries(
        missingIn(values).map((field) => [
          field,
          field === 'parties' && !values.proposerIsParty ? t`Please name at least two.` : t`Please fill this in.`,
        ]),
      ),
  });
  const draft = useDraft(key, form.values);
  const act = useAct(ProposeAlliance);
  const [isReviewed, setReviewed] = useState(false);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const send = async () => {
    const answer = await act.run({ input: proposalInput(form.values) });
    if (!answer) {
      setReviewed(false);
      return;
    }
    draft.discard();
    navigate({ to: '/alliances/$id', params: { id: answer.proposeAlliance.id } });
  };
  const anew = () => {
    draft.discard();
    onAnew();
  };
  return (
    <Stack gap="lg" maw="46rem">
      <PageTitle title={t`Propose an alliance`}>
        {isReviewed ? <Trans>Look it over, then send it</Trans> : <Trans>Propose an alliance</Trans>}
      </PageTitle>
      <RefusalAlert refusals={above} />
      {isReviewed ? (
        <>
          <ProposalReview proposal={form.values} own={own} />
          <Text>
            {form.values.proposerIsParty ? (
              <Trans>
                With this you consent for your organisation. The others are told and asked for their consent; the
                alliance is in force when all have given it. Until then you can withdraw it.
              </Trans>
            ) : (
              <Trans>
                All of them are told and asked for their consent; the alliance is in force when all have given it. Your
                federation is no party. Until then you can withdraw it.
              </Trans>
            )}
          </Text>
          <Group>
            <Button loading={act.isRunning} onClick={send}>
              <Trans>Send the proposal</Trans>
            </Button>
            <Button variant="default" onClick={() => setReviewed(false)}>
              <Trans>Go on writing</Trans>
            </Button>
          </Group>
        </>
      ) : (
        <form noValidate onSubmit={form.onSubmit(() => setReviewed(true), focusFirst(form))}>
          <Stack gap="lg">
            <DraftNotice at={draft.restoredAt} onDiscard={anew} />
            <ProposalFields form={form} own={own} refused={beside} />
            <Group>
              <Button type="submit">
                <Trans>Look it over</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
