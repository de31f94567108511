import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ALLIANCE_PURPOSES, purposeLabels } from '../network/labels';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden, placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import type { KeptAlliance } from './Agreements';
import { type Change, changesOf } from './amendment';
import { CommitmentsInput } from './CommitmentsInput';
import { AgreementsQuery, ProposeAmendment } from './operations';
import { PartyChoice } from './PartyChoice';

/** Proposes to change what an alliance agreed: the form says what holds now, and only what differs is sent. */
export function AmendAlliancePage() {
  const { id } = useParams({ from: '/alliances/$id/amend' });
  const [{ data, error, fetching }] = useQuery({ query: AgreementsQuery, variables: { id } });
  const alliance = data?.node?.__typename === 'Alliance' ? data.node : undefined;
  if (!alliance && fetching) return <PageSkeleton />;
  if (!alliance) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const own = alliance.viewerActs.filter(({ kind }) => kind === 'AMEND').map(({ organisation }) => organisation);
  if (own.length === 0) {
    return (
      <NotAllowedPage>
        <Trans>An alliance that stands is changed by those who act for its parties.</Trans>
      </NotAllowedPage>
    );
  }
  return <ChangeForm key={id} alliance={alliance} own={own} />;
}

function ChangeForm({ alliance, own }: { alliance: KeptAlliance; own: { id: string; name: string }[] }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const act = useAct(ProposeAmendment);
  const [requestKey] = useState(newRequestKey);
  const form = useForm<Change>({
    initialValues: {
      organisation: own[0]?.id ?? '',
      reason: '',
      title: alliance.title,
      text: alliance.text,
      purposes: [...alliance.purposes],
      evidenceUrl: alliance.evidenceUrl ?? '',
      until: alliance.until ?? '',
      noticeDays: alliance.noticeDays,
      commitments: alliance.commitments.map(({ topic, text }) => ({ topic, text })),
    },
  });
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const props = (field: keyof Change) => ({ ...form.getInputProps(field), error: beside[field] });
  const changes = changesOf(form.values, alliance);
  const send = async () => {
    const { organisation, reason } = form.values;
    const input = { ...changes, requestKey, alliance: alliance.id, organisation, reason: reason.trim() || null };
    if (await act.run({ input })) navigate({ to: '/alliances/$id', params: { id: alliance.id } });
  };
  return (
    <Stack gap="lg" maw="46rem">
      <Stack gap="xs">
        <PageTitle title={t`Propose a change`}>
          <Trans>Propose a change</Trans>
        </PageTitle>
        <AnchorLink to="/alliances/$id" params={{ id: alliance.id }}>
          <span lang={alliance.language}>{alliance.title}</span>
        </AnchorLink>
        <Text>
          <Trans>
            This is what the alliance says now. Change what is to change; the other parties see what it was and what it
            is to be, and the change holds when all have consented.
          </Trans>
        </Text>
      </Stack>
      <RefusalAlert refusals={above} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="lg">
          <PartyChoice
            own={own}
            value={form.values.organisation}
            onChange={(id) => form.setFieldValue('organisation', id)}
          />
          <TextInput label={t`Title`} required maxLength={200} {...props('title')} />
          <Textarea label={t`What is agreed`} required autosize minRows={6} maxLength={10000} {...props('text')} />
          <Checkbox.Group label={t`What it is for`} required {...props('purposes')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs" pt="xs" pb="xs">
              {ALLIANCE_PURPOSES.map((purpose) => (
                <Checkbox key={purpose} value={purpose} label={i18n._(purposeLabels[purpose])} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <TextInput
            type="date"
            label={t`Last day`}
            description={t`Empty: until a party gives notice.`}
            maw="16rem"
            {...props('until')}
          />
          <NumberInput
            label={t`Days of notice`}
            min={0}
            max={730}
            allowDecimal={false}
            maw="16rem"
            {...props('noticeDays')}
          />
          <TextInput
            type="url"
            label={t`Where the paper can be read`}
            placeholder="https://"
            maxLength={2000}
            {...props('evidenceUrl')}
          />
          <CommitmentsInput {...props('commitments')} />
          <Textarea
            label={t`Why (you may leave this empty)`}
            description={t`The other parties read it.`}
            maxLength={1000}
            {...props('reason')}
          />
          <Group>
            <Button type="submit" loading={act.isRunning} disabled={Object.keys(changes).length === 0}>
              <Trans>Ask the other parties</Trans>
            </Button>
            {Object.keys(changes).length === 0 && (
              <Text size="sm" c="dimmed">
                <Trans>Nothing is changed yet.</Trans>
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
