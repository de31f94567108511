import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DraftProposal } from '../decisions/operations';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { isHidden, placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { Surface } from '../web/Surface';
import { useAct } from '../web/useAct';
import { officeLabels } from './labels';
import { OfficeQuery } from './operations';

/** Proposes to the members to recall who holds an office: whom, and why. */
export function RecallPage() {
  const { t, i18n } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/proposals/recall' });
  const { office } = useSearch({ from: '/cooperatives/$id/proposals/recall' });
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const [text, setText] = useState('');
  const act = useAct(DraftProposal);
  const [{ data, error, fetching }] = useQuery({ query: OfficeQuery, variables: { id: office } });
  const held = data?.node?.__typename === 'Office' ? data.node : undefined;
  if (!held && fetching) return <PageSkeleton />;
  if (!held?.cooperative) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text');
  const name = held.holder.displayName;
  const what = i18n._(officeLabels[held.kind]);
  const propose = async () => {
    const title = t`Recall of ${name} (${what})`;
    const input = { requestKey, cooperative: id, kind: 'RECALL' as const, title, text, office };
    const done = await act.run({ input });
    if (done) void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  };
  return (
    <Stack>
      <PageTitle title={t`Propose to recall ${name}`}>
        <Trans>Propose to recall {name}</Trans>
      </PageTitle>
      <Text>
        <AnchorLink to="/cooperatives/$id/offices" params={{ id }} underline="always">
          {held.cooperative.name}
        </AnchorLink>{' '}
        · {what}
      </Text>
      <Text>
        <Trans>
          Only the members decide this. {name} is told when the discussion begins and can answer in it. When the members
          adopt it, the office and its powers end the minute the vote is counted.
        </Trans>
      </Text>
      <Surface>
        <form
          aria-label={t`Propose to recall ${name}`}
          onSubmit={(event) => {
            event.preventDefault();
            void propose();
          }}
        >
          <Stack gap="sm">
            <RefusalAlert refusals={above} />
            <Textarea
              label={t`Why`}
              description={t`All members read this. Keep to what happened and when.`}
              required
              maxLength={20_000}
              autosize
              minRows={4}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={beside.text}
            />
            <Group justify="end">
              <Button type="submit" loading={act.isRunning}>
                <Trans>Save as draft</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Surface>
    </Stack>
  );
}
