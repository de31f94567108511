import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isAdministrator, isStaff, useViewer } from '../identity/session';
import { DraftNotice } from '../web/DraftNotice';
import { focusFirst } from '../web/focusFirst';
import { hasPath } from '../web/hasPath';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { OrganisationFields } from './OrganisationFields';
import { RegisterOrganisation } from './operations';
import { emptyOrganisation, type OrganisationForm, valuesToSend } from './organisationForm';

const DRAFT = 'new organisation';

type Kept = { requestKey: string; organisation: OrganisationForm };

/** Adds an organisation to the directory; for staff. */
export function RegisterOrganisationPage() {
  const viewer = useViewer();
  const [round, setRound] = useState(0);
  if (viewer === undefined) return <PageSkeleton />;
  if (!isStaff(viewer) && !isAdministrator(viewer)) {
    return (
      <NotAllowedPage>
        <Trans>Organisations are added by the staff of the federation.</Trans>
      </NotAllowedPage>
    );
  }
  return <RegisterForm key={round} isStaff={isStaff(viewer)} onAnew={() => setRound(round + 1)} />;
}

function RegisterForm({ isStaff, onAnew }: { isStaff: boolean; onAnew: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [kept] = useState(() => readDraft<Kept>(DRAFT)?.values);
  const [requestKey] = useState(() => kept?.requestKey ?? newRequestKey());
  const form = useForm<OrganisationForm>({
    initialValues: {
      ...emptyOrganisation,
      ...(!isStaff && { kind: 'FEDERATION' as const }),
      ...kept?.organisation,
    },
    validate: { name: (name) => (name.trim() ? null : t`Please fill this in.`) },
  });
  const draft = useDraft<Kept>(DRAFT, { requestKey, organisation: form.values });
  const act = useAct(RegisterOrganisation);
  const { beside, above } = placeRefusals(act.refusals, (path) => hasPath(form.values, path));
  const submit = form.onSubmit(async (values) => {
    const { kind, name, ...rest } = valuesToSend(values, true);
    const answer = await act.run({
      input: { ...rest, requestKey, kind: kind ?? values.kind, name: name ?? values.name },
    });
    if (!answer) return;
    draft.discard();
    navigate({ to: '/organisations/$id', params: { id: answer.registerOrganisation.id } });
  }, focusFirst(form));
  const anew = () => {
    draft.discard();
    onAnew();
  };
  return (
    <Stack gap="lg" maw="46rem">
      <PageTitle title={t`Add an organisation`}>
        <Trans>Add an organisation</Trans>
      </PageTitle>
      {!isStaff && (
        <Text>
          <Trans>Administrators add federations; everything else is added by their staff.</Trans>
        </Text>
      )}
      <DraftNotice at={draft.restoredAt} onDiscard={anew} />
      <form noValidate onSubmit={submit}>
        <Stack gap="xl">
          <OrganisationFields form={form} refused={beside} isStaff onlyFederations={!isStaff} />
          <RefusalAlert refusals={above} />
          <Group>
            <Button type="submit" loading={act.isRunning}>
              <Trans>Add to the directory</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
