import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { type PlaceKind, placeKindLabels } from './labels';
import { RegisterPlace } from './operations';
import { PlaceChoice } from './PlaceChoice';

/** Countries are known already; the rest can be added. */
const KINDS = ['REGION', 'MUNICIPALITY', 'WARD'] satisfies PlaceKind[];

type Values = { code: string; kind: PlaceKind; name: string; nameKana: string; within: string };

type Props = {
  /** The code of the place it probably lies in. */
  within: string | undefined;
  onAdded: (code: string) => void;
};

/** Adds a region, municipality or ward. */
export function RegisterPlaceForm({ within: probably = '', onAdded }: Props) {
  const { t, i18n } = useLingui();
  const [requestKey] = useState(newRequestKey);
  const form = useForm<Values>({
    initialValues: { code: '', kind: 'MUNICIPALITY', name: '', nameKana: '', within: probably },
    validate: {
      code: (code) => (code.trim() ? null : t`Please fill this in.`),
      name: (name) => (name.trim() ? null : t`Please fill this in.`),
      within: (within) => (within ? null : t`Please choose one.`),
    },
  });
  const act = useAct(RegisterPlace);
  const { beside, above } = placeRefusals(act.refusals, (path) => path in form.values);
  const submit = form.onSubmit(async ({ code, kind, name, nameKana, within }) => {
    const answer = await act.run({
      input: { requestKey, code: code.trim(), kind, name: name.trim(), nameKana: nameKana.trim() || null, within },
    });
    if (answer) onAdded(answer.registerPlace.code);
  });
  const field = (name: keyof Values) => {
    const { error, ...rest } = form.getInputProps(name);
    return { ...rest, error: error ?? beside[name] };
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <NativeSelect
          size="md"
          label={t`How large it is`}
          data={KINDS.map((value) => ({ value, label: i18n._(placeKindLabels[value]) }))}
          {...field('kind')}
        />
        <TextInput
          required
          label={t`Code`}
          description={t`Japanese municipalities: six digits. Regions: ISO 3166-2, for example JP-11. Elsewhere: country code, colon, the country's own code.`}
          {...field('code')}
        />
        <TextInput required maxLength={200} label={t`Name in its own language`} {...field('name')} />
        <TextInput maxLength={200} label={t`Reading in kana`} {...field('nameKana')} />
        <PlaceChoice
          label={t`Lies in`}
          value={form.values.within || undefined}
          onChange={(code) => form.setFieldValue('within', code ?? '')}
          error={form.errors.within ?? beside.within}
        />
        <RefusalAlert refusals={above} />
        <Group>
          <Button type="submit" loading={act.isRunning}>
            <Trans>Add the place</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
