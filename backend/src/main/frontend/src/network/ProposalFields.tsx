import { useLingui } from '@lingui/react/macro';
import { Checkbox, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CommitmentsInput } from '../agreements/CommitmentsInput';
import { LanguageChoice } from '../web/LanguageChoice';
import { ALLIANCE_PURPOSES, type AlliancePurpose, purposeLabels } from './labels';
import { type Own, ProposalParties } from './ProposalParties';
import type { Proposal } from './proposal';

type Props = {
  form: UseFormReturnType<Proposal>;
  /** The organisations the viewer acts for. */
  own: Own[];
  /** Refusals beside their fields. */
  refused: Record<string, string>;
};

/** The fields of a proposal. */
export function ProposalFields({ form, own, refused }: Props) {
  const { i18n, t } = useLingui();
  const props = (field: keyof Proposal) => {
    const input = form.getInputProps(field);
    return { ...input, error: input.error ?? refused[field] };
  };
  return (
    <>
      <ProposalParties form={form} own={own} refused={refused} />
      <TextInput label={t`Title`} required maxLength={200} {...props('title')} />
      <Textarea
        label={t`What is agreed`}
        description={t`Who does what, with what, for whom. Write it so that everybody in the organisations can read it.`}
        required
        minRows={6}
        maxLength={10000}
        {...props('text')}
      />
      <LanguageChoice label={t`Language of title and text`} {...props('language')} />
      <Checkbox.Group label={t`What it is for`} required {...props('purposes')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs" pt="xs" pb="xs">
          {ALLIANCE_PURPOSES.map((purpose: AlliancePurpose) => (
            <Checkbox key={purpose} value={purpose} label={i18n._(purposeLabels[purpose])} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="date"
          label={t`First day`}
          description={t`Empty: the day of the last consent.`}
          {...props('since')}
        />
        <TextInput
          type="date"
          label={t`Last day`}
          description={t`Empty: until a party gives notice.`}
          {...props('until')}
        />
      </SimpleGrid>
      <NumberInput
        label={t`Days of notice`}
        description={t`How many days before its end a party must say that it leaves, 0 to 730.`}
        min={0}
        max={730}
        allowDecimal={false}
        maw="16rem"
        {...props('noticeDays')}
      />
      <CommitmentsInput {...props('commitments')} />
      <TextInput
        type="url"
        label={t`Where the paper can be read`}
        description={t`A web address, if there is one.`}
        placeholder="https://"
        maxLength={2000}
        {...props('evidenceUrl')}
      />
    </>
  );
}
