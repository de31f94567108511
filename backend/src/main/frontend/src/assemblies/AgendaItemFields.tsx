import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from 'urql';
import { officeLabels } from '../offices/labels';
import { ToBeDecidedQuery } from './operations';

/** What a form asks of an item; `decides` is the id of a proposal or an election. */
export type AgendaItemValues = { title: string; text: string; decides: string };

/** An item as it is sent. */
export function asItem({ title, text, decides }: AgendaItemValues) {
  return {
    title,
    text: text.trim() === '' ? null : text,
    proposal: decides.startsWith('proposal-') ? decides : null,
    election: decides.startsWith('election-') ? decides : null,
  };
}

type Props = {
  cooperative: string;
  value: AgendaItemValues;
  onChange: (value: AgendaItemValues) => void;
};

/** One item: what it is called, what there is to know, and what is decided. */
export function AgendaItemFields({ cooperative, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({ query: ToBeDecidedQuery, variables: { id: cooperative } });
  const organisation = data?.organisation;
  const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
  const proposals = governance?.proposals?.nodes ?? [];
  const elections = (governance?.elections?.nodes ?? []).filter(
    ({ state }) => state === 'NOMINATION' || state === 'NOMINATED',
  );
  return (
    <>
      <TextInput
        label={t`Title`}
        required
        maxLength={200}
        value={value.title}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      <Textarea
        label={t`What there is to know`}
        autosize
        minRows={2}
        maxLength={5000}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`What is decided`}
        description={t`Proposals in discussion and elections before their vote can be decided in the assembly.`}
        value={value.decides}
        onChange={(event) => onChange({ ...value, decides: event.currentTarget.value })}
        data={[
          { value: '', label: t`Nothing; it is talked about` },
          ...proposals.map(({ id, title }) => ({ value: id, label: title })),
          ...elections.map(({ id, office }) => {
            const name = i18n._(officeLabels[office]);
            return { value: id, label: t`Election: ${name}` };
          }),
        ]}
      />
    </>
  );
}
