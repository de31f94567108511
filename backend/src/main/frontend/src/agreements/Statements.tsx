import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { today } from '../web/dates';
import type { ResultOf } from '../web/graphql';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import type { KeptAlliance } from './Agreements';
import { fulfilmentLabels, topicLabels } from './labels';
import type { StatementFragment } from './operations';
import { StatementDialog } from './StatementDialog';

type Statement = ResultOf<typeof StatementFragment>;
type Due = KeptAlliance['statementsDue'][number];

/** How the parties kept their commitments, year by year, and who still owes a statement. */
export function Statements({ alliance }: { alliance: KeptAlliance }) {
  const { t } = useLingui();
  const [isFiling, setFiling] = useState(false);
  const own = alliance.viewerActs.filter(({ kind }) => kind === 'FILE_STATEMENT').map((act) => act.organisation);
  const standing = alliance.statements.nodes.filter(({ replacedAt }) => !replacedAt);
  return (
    <div id="statements">
      <Section
        title={<Trans>Statements on decent work</Trans>}
        action={
          own.length > 0 && (
            <Button variant="light" onClick={() => setFiling(true)} data-print="no">
              <Trans>File a statement</Trans>
            </Button>
          )
        }
      >
        {standing.length === 0 && alliance.statementsDue.length === 0 && (
          <Text c="dimmed">
            <Trans>The first statement is due three months after the year's end.</Trans>
          </Text>
        )}
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {alliance.statementsDue.map((due) => (
            <li key={`${due.year} ${due.organisation.id}`}>
              <DueRow due={due} />
            </li>
          ))}
          {standing.map((statement) => (
            <li key={statement.id}>
              <StatementRow statement={statement} language={alliance.language} />
            </li>
          ))}
        </ul>
        {isFiling && (
          <StatementDialog alliance={alliance} own={own} title={t`File a statement`} onClose={() => setFiling(false)} />
        )}
      </Section>
    </div>
  );
}

function DueRow({ due: { organisation, year, dueOn } }: { due: Due }) {
  return (
    <Group gap="2px 0.75rem" className={classes.row}>
      <Text fw={600}>
        <OrganisationLink organisation={organisation} /> · {year}
      </Text>
      <Text span size="sm" c={dueOn < today() ? 'vermilion' : undefined} fw={dueOn < today() ? 600 : undefined}>
        {dueOn < today() ? (
          <Trans>
            overdue since <Day on={dueOn} />
          </Trans>
        ) : (
          <Trans>
            due on <Day on={dueOn} />
          </Trans>
        )}
      </Text>
    </Group>
  );
}

function StatementRow({ statement, language }: { statement: Statement; language: string }) {
  const { i18n } = useLingui();
  const { organisation, year, filedAt, filedBy, answers } = statement;
  return (
    <Stack gap={4} className={classes.row}>
      <Text fw={600}>
        {organisation ? <OrganisationLink organisation={organisation} /> : <Trans>A party</Trans>} · {year}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          filed on <Day on={filedAt} />
        </Trans>{' '}
        {filedBy?.displayName}
      </Text>
      {answers.map(({ topic, fulfilment, remark }) => (
        <div key={topic}>
          <Group gap="xs">
            <Text span>{i18n._(topicLabels[topic])}</Text>
            <Badge
              variant={fulfilment === 'KEPT' ? 'light' : 'outline'}
              color={fulfilment === 'NOT_KEPT' ? 'vermilion' : undefined}
              radius="sm"
              size="lg"
              tt="none"
              fw={600}
            >
              {i18n._(fulfilmentLabels[fulfilment])}
            </Badge>
          </Group>
          {remark && (
            <Text size="sm" lang={language} style={{ whiteSpace: 'pre-line' }}>
              {remark}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
