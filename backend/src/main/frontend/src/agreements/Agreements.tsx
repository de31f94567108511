import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { dayAfter } from '../network/days';
import { today } from '../web/dates';
import type { ResultOf } from '../web/graphql';
import { ButtonLink } from '../web/links';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { useReadAgain } from '../web/useReadAgain';
import { Day, When } from '../web/When';
import { AmendmentHistory } from './AmendmentHistory';
import { AmendmentView } from './AmendmentView';
import { CommitmentList } from './CommitmentList';
import { Documents } from './Documents';
import { AgreementsQuery } from './operations';
import { RenewDialog } from './RenewDialog';
import { Statements } from './Statements';

/** An alliance with how it is kept up. */
export type KeptAlliance = Extract<ResultOf<typeof AgreementsQuery>['node'], { __typename: 'Alliance' }>;

const CONTEXT = { additionalTypenames: ['Alliance', 'AllianceAmendment', 'DecentWorkStatement', 'AllianceDocument'] };
const SOON = 90;

type Props = {
  alliance: { id: string; until: string | null };
  /** Grows each time that the alliance changed. */
  news: number;
};

/** How an alliance is kept up: changes and renewal, commitments and statements, documents. */
export function Agreements({ alliance: { id, until }, news }: Props) {
  const [{ data }, read] = useQuery({ query: AgreementsQuery, variables: { id }, context: CONTEXT });
  useReadAgain(news, read);
  const alliance = data?.node?.__typename === 'Alliance' ? data.node : undefined;
  if (!alliance) return null;
  const own = alliance.viewerActs.filter(({ kind }) => kind === 'AMEND').map(({ organisation }) => organisation);
  const endsSoon = alliance.state === 'IN_FORCE' && until !== null && until <= dayAfter(today(), SOON);
  const isInside = alliance.viewerActs.length > 0 || alliance.documents.length > 0;
  return (
    <>
      {(own.length > 0 || alliance.openAmendment || endsSoon) && (
        <Section title={<Trans>Change and renewal</Trans>}>
          {endsSoon && until && (
            <Text>
              <Trans>
                This alliance ends on <Day on={until} /> (<When at={until} />) unless its parties renew it.
              </Trans>
            </Text>
          )}
          {alliance.openAmendment ? (
            <Surface>
              <AmendmentView amendment={alliance.openAmendment} language={alliance.language} />
            </Surface>
          ) : (
            own.length > 0 && <Propose alliance={alliance} own={own} />
          )}
        </Section>
      )}
      {alliance.commitments.length > 0 && (
        <Section title={<Trans>Commitments to decent work</Trans>}>
          <Surface>
            <CommitmentList commitments={alliance.commitments} language={alliance.language} />
          </Surface>
        </Section>
      )}
      {(alliance.commitments.length > 0 || alliance.statements.nodes.length > 0) && <Statements alliance={alliance} />}
      {isInside && <Documents alliance={alliance} onAdded={() => read({ requestPolicy: 'network-only' })} />}
      <AmendmentHistory id={id} language={alliance.language} news={news} />
    </>
  );
}

function Propose({ alliance, own }: { alliance: KeptAlliance; own: { id: string; name: string }[] }) {
  const { t } = useLingui();
  const [isRenewing, setRenewing] = useState(false);
  return (
    <Stack gap="sm" data-print="no">
      <Text c="dimmed">
        <Trans>What was agreed can be changed when all parties consent. One change waits at a time.</Trans>
      </Text>
      <Group>
        {alliance.until && (
          <Button variant="light" onClick={() => setRenewing(true)}>
            <Trans>Renew</Trans>…
          </Button>
        )}
        <ButtonLink to="/alliances/$id/amend" params={{ id: alliance.id }} variant="default">
          <Trans>Propose a change</Trans>
        </ButtonLink>
      </Group>
      {isRenewing && (
        <RenewDialog alliance={alliance} own={own} title={t`Renew the alliance`} onClose={() => setRenewing(false)} />
      )}
    </Stack>
  );
}
