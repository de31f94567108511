import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { isStaff, useViewer } from '../identity/session';
import { DraftNotice } from '../web/DraftNotice';
import { focusFirst } from '../web/focusFirst';
import { hasPath } from '../web/hasPath';
import { ButtonLink } from '../web/links';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { ConflictNotice } from './ConflictNotice';
import { OrganisationFields } from './OrganisationFields';
import type { OrganisationEntry } from './OrganisationPage';
import { ChangeOrganisation, OrganisationQuery } from './operations';
import { type OrganisationForm, onTopOf, toForm, valuesToSend } from './organisationForm';

/** Changes an organisation's entry; for those who act for it, and staff. */
export function EditOrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id/edit' });
  const [{ data, fetching }, read] = useQuery({
    query: OrganisationQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const [round, setRound] = useState(0);
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return <NotFoundPage />;
  if (!organisation.isEditable) {
    return (
      <NotAllowedPage>
        <Trans>This entry is changed by those who act for the organisation, and by the staff of the federation.</Trans>
      </NotAllowedPage>
    );
  }
  return (
    <EditForm
      key={`${id} ${round}`}
      organisation={organisation}
      readAgain={() => read({ requestPolicy: 'network-only' })}
      onAnew={() => setRound(round + 1)}
    />
  );
}

/** What is kept of a change: mine, and the entry as I saw it. */
type Kept = { mine: OrganisationForm; seen: OrganisationForm; seenChangedAt: string };

type Props = { organisation: OrganisationEntry; readAgain: () => void; onAnew: () => void };

function EditForm({ organisation, readAgain, onAnew }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const staff = isStaff(useViewer());
  const { id, name, changedAt } = organisation;
  const draftKey = `organisation ${id}`;
  const now = toForm(organisation);
  const [kept] = useState(() => readDraft<Kept>(draftKey)?.values);
  const [base, setBase] = useState({ seen: kept?.seen ?? now, seenChangedAt: kept?.seenChangedAt ?? changedAt });
  const form = useForm<OrganisationForm>({
    initialValues: kept?.mine ?? now,
    validate: { name: (value) => (value.trim() ? null : t`Please fill this in.`) },
  });
  const draft = useDraft<Kept>(draftKey, { mine: form.values, ...base });
  const act = useAct(ChangeOrganisation);
  const { beside, above } = placeRefusals(act.refusals, (path) => hasPath(form.values, path));
  const isConflict = base.seenChangedAt !== changedAt;
  const submit = form.onSubmit(async (values) => {
    const changes = valuesToSend(values, staff, base.seen);
    if (Object.keys(changes).length > 0) {
      const input = { ...changes, organisation: id, seenChangedAt: base.seenChangedAt };
      if (!(await act.run({ input }))) {
        readAgain();
        return;
      }
    }
    draft.discard();
    navigate({ to: '/organisations/$id', params: { id } });
  }, focusFirst(form));
  const keepMine = () => {
    form.setValues(onTopOf(base.seen, form.values, now));
    setBase({ seen: now, seenChangedAt: changedAt });
  };
  const anew = () => {
    draft.discard();
    onAnew();
  };
  return (
    <Stack gap="lg" maw="46rem">
      <PageTitle title={t`Edit ${name}`}>
        <Trans>Edit {name}</Trans>
      </PageTitle>
      {isConflict ? (
        <ConflictNotice seen={base.seen} mine={form.values} now={now} onKeepMine={keepMine} onTakeTheirs={anew} />
      ) : (
        <DraftNotice at={draft.restoredAt} onDiscard={anew} />
      )}
      <form noValidate onSubmit={submit}>
        <Stack gap="xl">
          <OrganisationFields form={form} refused={beside} isStaff={staff} />
          <RefusalAlert refusals={above} />
          <Group>
            <Button type="submit" loading={act.isRunning} disabled={isConflict}>
              <Trans>Save</Trans>
            </Button>
            <ButtonLink to="/organisations/$id" params={{ id }} variant="default">
              <Trans>Back without saving</Trans>
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
