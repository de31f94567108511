import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DraftNotice } from '../web/DraftNotice';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden, placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Section } from '../web/Section';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { AgendaItemFields, type AgendaItemValues, asItem } from './AgendaItemFields';
import { AssemblyFields, type AssemblyValues } from './AssemblyFields';
import { kindLabels } from './labels';
import { fromField } from './moments';
import { AssembliesQuery, ConveneAssembly } from './operations';
import { ASSEMBLY_CONTEXT, type AssemblyItem } from './types';

type Values = AssemblyValues & { kind: AssemblyItem['kind']; agenda: AgendaItemValues[] };

const NO_ITEM: AgendaItemValues = { title: '', text: '', decides: '' };
const START: Values = {
  title: '',
  kind: 'ORDINARY',
  startsAt: '',
  format: 'HYBRID',
  place: '',
  link: '',
  agenda: [NO_ITEM],
};

/** Convenes an assembly with its agenda. */
export function ConveneAssemblyPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/assemblies/new' });
  const [{ data, error, fetching }] = useQuery({
    query: AssembliesQuery,
    variables: { id, first: 1, after: null },
    context: ASSEMBLY_CONTEXT,
  });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const governance = 'governance' in organisation ? organisation.governance : undefined;
  if (!governance?.assemblies || !governance.bylaws) return <NotFoundPage />;
  const notice = governance.bylaws.rules.find(({ parameter }) => parameter === 'NOTICE_DAYS');
  return (
    <Stack>
      <PageTitle title={t`Convene an assembly`}>
        <Trans>Convene an assembly</Trans>
      </PageTitle>
      <Text>
        <AnchorLink to="/cooperatives/$id/assemblies" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      <ConveneForm cooperative={id} noticeDays={Number(notice?.value ?? 0)} />
    </Stack>
  );
}

function ConveneForm({ cooperative, noticeDays }: { cooperative: string; noticeDays: number }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const draft = `assembly of ${cooperative}`;
  const form = useForm<Values>({ initialValues: readDraft<Values>(draft)?.values ?? START });
  const { restoredAt, discard } = useDraft(draft, form.values);
  const act = useAct(ConveneAssembly);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in START && path !== 'agenda');
  const submit = form.onSubmit(async ({ startsAt, agenda, place, link, ...values }) => {
    const moment = fromField(startsAt);
    if (!moment) return;
    const done = await act.run({
      input: {
        requestKey,
        cooperative,
        ...values,
        startsAt: moment,
        place: place || null,
        link: link || null,
        agenda: agenda.map(asItem),
      },
    });
    if (!done) return;
    discard();
    void navigate({ to: '/assemblies/$id', params: { id: done.conveneAssembly.id } });
  });
  return (
    <form onSubmit={submit} aria-label={t`Convene an assembly`}>
      <Stack gap="lg">
        <DraftNotice at={restoredAt} onDiscard={() => form.setValues(START)} />
        <RefusalAlert refusals={above} />
        <Stack gap="sm">
          <Radio.Group label={t`What kind`} {...form.getInputProps('kind')}>
            <Stack gap="xs" pt="xs">
              <Radio value="ORDINARY" label={i18n._(kindLabels.ORDINARY)} />
              <Radio value="EXTRAORDINARY" label={i18n._(kindLabels.EXTRAORDINARY)} />
            </Stack>
          </Radio.Group>
          <AssemblyFields form={form} beside={beside} noticeDays={noticeDays} />
        </Stack>
        <Section title={<Trans>Agenda</Trans>}>
          {form.values.agenda.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item that is being written has nothing else to tell it by
            <Fieldset key={index} p="md" legend={t`Item ${index + 1}`}>
              <Stack gap="sm">
                <AgendaItemFields
                  cooperative={cooperative}
                  value={item}
                  onChange={(value) => form.replaceListItem('agenda', index, value)}
                />
                {form.values.agenda.length > 1 && (
                  <Group justify="end">
                    <Button variant="subtle" size="compact-md" onClick={() => form.removeListItem('agenda', index)}>
                      <Trans>Take item {index + 1} away</Trans>
                    </Button>
                  </Group>
                )}
              </Stack>
            </Fieldset>
          ))}
          <Group>
            <Button variant="default" onClick={() => form.insertListItem('agenda', NO_ITEM)}>
              <Trans>Another item</Trans>
            </Button>
          </Group>
        </Section>
        <Text c="dimmed">
          <Trans>All members are told. What is to be decided can be added only as long as the notice is kept.</Trans>
        </Text>
        <Group justify="end">
          <Button type="submit" loading={act.isRunning}>
            <Trans context="assembly">Convene</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
