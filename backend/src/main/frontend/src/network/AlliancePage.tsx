import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Agreements } from '../agreements/Agreements';
import { ErrorPage } from '../web/ErrorPage';
import { Fact, Facts } from '../web/Facts';
import type { ResultOf } from '../web/graphql';
import { languageName } from '../web/localText';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useLive } from '../web/useLive';
import { Day } from '../web/When';
import { AllianceActs } from './AllianceActs';
import { AllianceParties } from './AllianceParties';
import { purposeLabels } from './labels';
import { OrganisationLink } from './OrganisationName';
import { AllianceChanged, AllianceQuery } from './operations';
import { StateBadge } from './StateBadge';
import { StepsLine } from './StepsLine';

/** An alliance as its page shows it. */
export type AllianceEntry = Extract<ResultOf<typeof AllianceQuery>['node'], { __typename: 'Alliance' }>;

/** What was agreed or proposed, where it stands, who answered how, and what the viewer can do. */
export function AlliancePage() {
  const { id } = useParams({ from: '/alliances/$id' });
  const [{ data, error, fetching }, read] = useQuery({ query: AllianceQuery, variables: { id } });
  const alliance = data?.node?.__typename === 'Alliance' ? data.node : undefined;
  const [news, setNews] = useState(0);
  const hear = () => {
    read({ requestPolicy: 'network-only' });
    setNews((before) => before + 1);
  };
  useLive(AllianceChanged, { id }, hear, !alliance);
  if (alliance) return <AllianceView alliance={alliance} news={news} />;
  if (fetching) return <PageSkeleton />;
  return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
}

function AllianceView({ alliance, news }: { alliance: AllianceEntry; news: number }) {
  const { i18n, t } = useLingui();
  const { title, text, language, purposes, evidenceUrl, state, proposedAt, proposedBy, noticeDays } = alliance;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm" role="status">
          <Text span c="dimmed">
            <Trans>Alliance</Trans>
          </Text>
          <StateBadge state={state} />
        </Group>
        <PageTitle title={title}>
          <span lang={language}>{title}</span>
        </PageTitle>
      </Stack>
      <AllianceActs alliance={alliance} />
      <Section title={<Trans>Where it stands</Trans>}>
        <StepsLine alliance={alliance} />
        <Ending alliance={alliance} />
      </Section>
      <Section title={<Trans>What it says</Trans>}>
        <Surface>
          <Stack>
            <Group gap="xs">
              {purposes.map((purpose) => (
                <Badge key={purpose} variant="light" radius="sm" size="lg" tt="none" fw={500}>
                  {i18n._(purposeLabels[purpose])}
                </Badge>
              ))}
            </Group>
            <Text lang={language} style={{ whiteSpace: 'pre-line' }}>
              {text}
            </Text>
            <Facts>
              <Fact term={t`Language`}>{languageName(language, i18n.locale)}</Fact>
              <Fact term={t`Proposed by`}>{proposedBy && <OrganisationLink organisation={proposedBy} />}</Fact>
              <Fact term={t`Proposed on`}>
                <Day on={proposedAt} />
              </Fact>
              <Fact term={t`Notice`}>
                <Plural value={noticeDays} one="# day" other="# days" />
              </Fact>
              <Fact term={t`Paper or report`}>
                {evidenceUrl && (
                  <Anchor href={evidenceUrl} rel="noopener noreferrer">
                    {evidenceUrl}
                  </Anchor>
                )}
              </Fact>
            </Facts>
          </Stack>
        </Surface>
      </Section>
      <AllianceParties parties={alliance.parties} state={state} />
      <Agreements alliance={alliance} news={news} />
    </Stack>
  );
}

function Ending({ alliance: { ending, state } }: { alliance: AllianceEntry }) {
  if (!ending) return null;
  const who = ending.organisation ? <OrganisationLink organisation={ending.organisation} /> : <Trans>A party</Trans>;
  return (
    <Surface>
      <Text>
        {state === 'WITHDRAWN' ? (
          <Trans>
            {who} took the proposal back on <Day on={ending.at} />.
          </Trans>
        ) : (
          <Trans>
            {who} gave notice on <Day on={ending.at} />.
          </Trans>
        )}{' '}
        {ending.by?.displayName}
      </Text>
      {ending.reason && <Text style={{ whiteSpace: 'pre-line' }}>“{ending.reason}”</Text>}
    </Surface>
  );
}
