import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BylawsPresetsQuery, BylawsQuery } from '../bylaws/operations';
import { asInput, type Changes, RuleInputs } from '../bylaws/RuleInputs';
import { BYLAWS_CONTEXT, type BylawsItem, type PresetItem } from '../bylaws/types';
import { DraftNotice } from '../web/DraftNotice';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden, placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { readDraft, useDraft } from '../web/useDraft';
import { DraftProposal } from './operations';

type Values = { title: string; text: string; changes: Changes };

/** Proposes other bylaws: the rules that shall change, and why. */
export function ChangeBylawsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/proposals/bylaws' });
  const [{ data, error, fetching }] = useQuery({ query: BylawsQuery, variables: { id }, context: BYLAWS_CONTEXT });
  const [{ data: presets }] = useQuery({ query: BylawsPresetsQuery });
  const organisation = data?.organisation;
  if ((!organisation && fetching) || !presets) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const bylaws = 'governance' in organisation ? organisation.governance.bylaws : null;
  const preset = presets.bylawsPresets.find(({ code }) => code === bylaws?.preset.code);
  if (!bylaws || !preset) return <NotFoundPage />;
  return (
    <Stack>
      <PageTitle title={t`Propose a change of the bylaws`}>
        <Trans>Propose a change of the bylaws</Trans>
      </PageTitle>
      <Text>
        <AnchorLink to="/cooperatives/$id/proposals" params={{ id }}>
          {organisation.name}
        </AnchorLink>
      </Text>
      <ChangeForm cooperative={id} bylaws={bylaws} preset={preset} />
    </Stack>
  );
}

type FormProps = { cooperative: string; bylaws: BylawsItem; preset: PresetItem };

function ChangeForm({ cooperative, bylaws, preset }: FormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const draft = `change of bylaws ${bylaws.id}`;
  const empty: Values = { title: '', text: '', changes: {} };
  const [values, setValues] = useState<Values>(() => readDraft<Values>(draft)?.values ?? empty);
  const { restoredAt, discard } = useDraft(draft, values);
  const act = useAct(DraftProposal);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'title' || path === 'text');
  const { title, text, changes } = values;
  const propose = async () => {
    const input = { requestKey, cooperative, kind: 'BYLAWS' as const, title, text, bylawsChanges: asInput(changes) };
    const done = await act.run({ input });
    if (!done) return;
    discard();
    void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  };
  return (
    <form
      aria-label={t`Propose a change of the bylaws`}
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <Stack>
        <DraftNotice at={restoredAt} onDiscard={() => setValues(empty)} />
        <TextInput
          label={t`What it is about`}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setValues({ ...values, title: event.currentTarget.value })}
          error={beside.title}
        />
        <Textarea
          label={t`Why the bylaws shall change`}
          required
          maxLength={20_000}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setValues({ ...values, text: event.currentTarget.value })}
          error={beside.text}
        />
        <RuleInputs
          preset={preset}
          start={(parameter) => bylaws.rules.find((rule) => rule.parameter === parameter)?.value}
          changes={changes}
          onChange={(others) => setValues({ ...values, changes: others })}
        />
        <RefusalAlert refusals={above} />
        <Group justify="end">
          <Button type="submit" loading={act.isRunning} disabled={Object.keys(changes).length === 0}>
            <Trans>Save as draft</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
