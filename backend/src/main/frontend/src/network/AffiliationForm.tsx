import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useQuery } from 'urql';
import { today } from '../web/dates';
import { FormButtons } from '../web/FormButtons';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { AffiliateOrganisation, OrganisationSearchQuery } from './operations';

/** Records to which federation an organisation belongs, and since when; for staff. */
export function AffiliationForm({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const form = useForm({ initialValues: { federation: '', since: today(), until: '' } });
  const [{ data }] = useQuery({ query: OrganisationSearchQuery, variables: { filter: { kinds: ['FEDERATION'] } } });
  const federations = data?.organisations.nodes.filter(({ id }) => id !== organisation) ?? [];
  const act = useAct(AffiliateOrganisation);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ federation, since, until }) => {
    if (await act.run({ input: { requestKey, organisation, federation, since, until: until || null } })) onClose();
  });
  return (
    <Surface>
      <form onSubmit={submit} aria-label={t`Record an affiliation`}>
        <Stack gap="sm">
          <RefusalAlert refusals={above} />
          <Select
            label={t`Federation`}
            required
            allowDeselect={false}
            data={federations.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('federation')}
            error={beside.federation}
          />
          <TextInput type="date" label={t`First day`} required {...form.getInputProps('since')} error={beside.since} />
          <TextInput
            type="date"
            label={t`Last day`}
            description={t`Empty: it goes on.`}
            {...form.getInputProps('until')}
            error={beside.until}
          />
          <FormButtons isRunning={act.isRunning} onCancel={onClose}>
            <Trans>Record</Trans>
          </FormButtons>
        </Stack>
      </form>
    </Surface>
  );
}
