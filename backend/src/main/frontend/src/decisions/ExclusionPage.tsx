import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
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
import { Day } from '../web/When';
import { DraftProposal, MemberQuery } from './operations';

/** Proposes to exclude a member: who, and why. */
export function ExclusionPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/proposals/exclusion' });
  const { membership } = useSearch({ from: '/cooperatives/$id/proposals/exclusion' });
  const navigate = useNavigate();
  const [requestKey] = useState(newRequestKey);
  const [text, setText] = useState('');
  const act = useAct(DraftProposal);
  const [{ data, error, fetching }] = useQuery({ query: MemberQuery, variables: { id: membership } });
  const member = data?.node?.__typename === 'Membership' ? data.node : undefined;
  if (!member && fetching) return <PageSkeleton />;
  if (!member?.cooperative) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'text');
  const name = member.person.displayName;
  const propose = async () => {
    const title = t`Exclusion of ${name}`;
    const input = { requestKey, cooperative: id, kind: 'MEMBERSHIP' as const, title, text, membership };
    const done = await act.run({ input });
    if (done) void navigate({ to: '/proposals/$id', params: { id: done.draftProposal.id } });
  };
  return (
    <Stack>
      <PageTitle title={t`Propose to exclude ${name}`}>
        <Trans>Propose to exclude {name}</Trans>
      </PageTitle>
      <Text>
        <AnchorLink to="/cooperatives/$id/members" params={{ id }} underline="always">
          {member.cooperative.name}
        </AnchorLink>
        {member.since && (
          <>
            {' '}
            ·{' '}
            <Trans>
              since <Day on={member.since} />
            </Trans>
          </>
        )}
      </Text>
      <Text>
        <Trans>
          Only the members decide this. {name} is told when the discussion begins, can answer in it, and votes like
          everybody else. The membership ends when the decision is carried out.
        </Trans>
      </Text>
      <Surface>
        <form
          aria-label={t`Propose to exclude ${name}`}
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
