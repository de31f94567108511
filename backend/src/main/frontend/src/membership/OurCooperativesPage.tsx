import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { Surface } from '../web/Surface';
import { stateLabels } from './labels';
import { MembershipsQuery } from './operations';
import { isCooperative, MEMBERSHIP_CONTEXT } from './types';

/** The co-operatives in which the viewer is or was a member, applied, or acts for it. */
export function OurCooperativesPage() {
  const { t, i18n } = useLingui();
  const [{ data, error, fetching }] = useQuery({ query: MembershipsQuery, context: MEMBERSHIP_CONTEXT });
  if (!data && fetching) return <PageSkeleton />;
  if (error) return <ErrorPage error={error} />;
  const memberships = data?.viewer?.memberships ?? [];
  const represented = (data?.viewer?.representations ?? [])
    .map(({ organisation }) => organisation)
    .filter(({ kind }) => isCooperative(kind));
  const names = new Map<string, { name: string; notes: string[] }>();
  const add = (organisation: { id: string; name: string } | null, note: string) => {
    if (!organisation) return;
    const entry = names.get(organisation.id) ?? { name: organisation.name, notes: [] };
    if (!entry.notes.includes(note)) entry.notes.push(note);
    names.set(organisation.id, entry);
  };
  for (const { cooperative, state } of memberships) add(cooperative, i18n._(stateLabels[state]));
  for (const organisation of represented) add(organisation, t`You act for it`);
  return (
    <Stack>
      <PageTitle title={t`Our co-op`}>
        <Trans>Our co-op</Trans>
      </PageTitle>
      {names.size === 0 && (
        <Text>
          <Trans>
            You are not a member of a co-operative here yet. Find one in the <DirectoryLink />, open its page and choose
            “Rules and members” to apply.
          </Trans>
        </Text>
      )}
      {[...names].map(([id, { name, notes }]) => (
        <Surface key={id}>
          <Text fw={650} fz="lg">
            <AnchorLink to="/cooperatives/$id" params={{ id }}>
              {name}
            </AnchorLink>
          </Text>
          <Text size="sm" c="dimmed">
            {notes.join(' · ')}
          </Text>
        </Surface>
      ))}
    </Stack>
  );
}

function DirectoryLink() {
  return (
    <AnchorLink to="/organisations" underline="always">
      <Trans>Directory</Trans>
    </AnchorLink>
  );
}
