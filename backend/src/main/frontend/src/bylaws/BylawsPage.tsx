import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { actsFor, useViewer } from '../identity/session';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { inLanguage } from '../web/localText';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { AdoptForm } from './AdoptForm';
import { BylawsQuery } from './operations';
import { parameters } from './parameters';
import { RuleList } from './RuleList';
import { BYLAWS_CONTEXT, type BylawsItem } from './types';
import { changedRules, inWords } from './words';

/** The rules of a co-operative: what they are, why, and how they came to be. */
export function BylawsPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/cooperatives/$id/bylaws' });
  const viewer = useViewer();
  const [{ data, error, fetching }] = useQuery({ query: BylawsQuery, variables: { id }, context: BYLAWS_CONTEXT });
  const organisation = data?.organisation;
  if (!organisation && fetching) return <PageSkeleton />;
  if (!organisation) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  if (!('governance' in organisation)) return <NotFoundPage />;
  const { name, governance } = organisation;
  const { bylaws, bylawsVersions } = governance;
  const actsForIt = (viewer ? actsFor(viewer) : []).some((own) => own.id === id);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={t`Bylaws of ${name}`}>
          <Trans>Bylaws of {name}</Trans>
        </PageTitle>
        <Text>
          <AnchorLink to="/cooperatives/$id" params={{ id }}>
            <Trans>Members, applications and shares</Trans>
          </AnchorLink>
        </Text>
        {bylaws && <Origin bylaws={bylaws} />}
      </Stack>
      {bylaws && <RuleList bylaws={bylaws} />}
      {bylaws && bylawsVersions.nodes.length > 1 && <History versions={bylawsVersions.nodes} />}
      {!bylaws && actsForIt && <AdoptForm cooperative={id} />}
      {!bylaws && !actsForIt && (
        <Alert color="gray" variant="light">
          <Trans>
            No bylaws have been entered yet. Those who represent the co-operative adopt the first; later ones are
            decided by its members.
          </Trans>
        </Alert>
      )}
    </Stack>
  );
}

function Origin({ bylaws }: { bylaws: BylawsItem }) {
  const { i18n } = useLingui();
  const { version, since, preset } = bylaws;
  return (
    <Stack gap={0}>
      <Text c="dimmed">
        <Trans>
          Version {version}, in force since <Day on={since} />, started from:{' '}
          {inLanguage(preset.names, i18n.locale) ?? preset.code}
        </Trans>
      </Text>
      <Text c="dimmed">
        <Trans>Only a special decision of the members changes them.</Trans>
      </Text>
    </Stack>
  );
}

function History({ versions }: { versions: BylawsItem[] }) {
  const { i18n } = useLingui();
  return (
    <Section title={<Trans>Earlier versions</Trans>}>
      {versions.map((version, index) => {
        const before = versions[index + 1];
        return (
          <Surface key={version.id}>
            <Text fw={600}>
              <Trans>
                Version {version.version}, since <Day on={version.since} />
              </Trans>
            </Text>
            {before &&
              changedRules(version, before).map(({ parameter, before: former, after }) => (
                <Text key={parameter} size="sm">
                  {i18n._(parameters[parameter].label)}: <del>{inWords(parameter, former, i18n)}</del>{' '}
                  <ins>{inWords(parameter, after, i18n)}</ins>
                </Text>
              ))}
          </Surface>
        );
      })}
    </Section>
  );
}
