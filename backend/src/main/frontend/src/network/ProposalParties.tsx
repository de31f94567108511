import { useLingui } from '@lingui/react/macro';
import { Radio, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { OrganisationsChoice } from './OrganisationsChoice';
import type { Proposal } from './proposal';

/** An organisation the viewer acts for. */
export type Own = { id: string; name: string; isFederation: boolean };

type Props = {
  form: UseFormReturnType<Proposal>;
  own: Own[];
  /** Refusals beside their fields. */
  refused: Record<string, string>;
};

/** Who proposes, and between whom the alliance is to be; a federation may bring others together. */
export function ProposalParties({ form, own, refused }: Props) {
  const { t } = useLingui();
  const { proposedBy, proposerIsParty } = form.values;
  const proposer = own.find(({ id }) => id === proposedBy);
  const props = (field: 'proposedBy' | 'parties') => {
    const input = form.getInputProps(field);
    return { ...input, error: input.error ?? refused[field] };
  };
  const choose = (id: string | null) => {
    const isFederation = own.some((one) => one.id === id && one.isFederation);
    form.setValues({
      proposedBy: id ?? '',
      proposerIsParty: proposerIsParty || !isFederation,
      parties: form.values.parties.filter((party) => party !== id),
    });
  };
  return (
    <>
      <Select
        label={t`For which of your organisations`}
        required
        allowDeselect={false}
        data={own.map(({ id, name }) => ({ value: id, label: name }))}
        {...props('proposedBy')}
        onChange={choose}
      />
      {proposer?.isFederation && (
        <Radio.Group
          label={t`What your federation does in it`}
          value={proposerIsParty ? 'party' : 'bringer'}
          onChange={(value) => form.setFieldValue('proposerIsParty', value === 'party')}
          error={refused.proposerIsParty}
        >
          <Stack gap="xs" pt="xs">
            <Radio
              value="bringer"
              label={t`We bring others together`}
              description={t`The federation is no party. All the others are asked for their consent.`}
            />
            <Radio
              value="party"
              label={t`We are a party ourselves`}
              description={t`The federation consents by proposing.`}
            />
          </Stack>
        </Radio.Group>
      )}
      <OrganisationsChoice
        label={proposerIsParty ? t`With whom` : t`Between whom`}
        description={
          proposerIsParty
            ? t`One to 49 organisations. Each must consent.`
            : t`Name both sides: 2 to 50 organisations. Each must consent.`
        }
        required
        without={[proposedBy]}
        {...props('parties')}
      />
    </>
  );
}
