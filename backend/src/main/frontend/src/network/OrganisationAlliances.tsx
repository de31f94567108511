import { Trans, useLingui } from '@lingui/react/macro';
import { Chip, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { AllianceRow } from './AllianceRow';
import { ALLIANCE_STATES, type AllianceState, stateLabels } from './labels';
import { OrganisationAlliancesQuery } from './operations';

const PAGE = 20;
/** States that only parties and staff can see. */
const INNER: AllianceState[] = ['PROPOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED'];

/** An organisation's alliances, by where they stand. */
export function OrganisationAlliances({ id, isEditable }: { id: string; isEditable: boolean }) {
  const { i18n, t } = useLingui();
  const [state, setState] = useState<AllianceState | 'ALL'>('ALL');
  const offered = ALLIANCE_STATES.filter((each) => isEditable || !INNER.includes(each));
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: OrganisationAlliancesQuery,
      variables: { id, states: state === 'ALL' ? null : [state], first: PAGE, after },
      context: CONTEXT,
    });
    return pageState(data?.organisation?.alliances, result);
  };
  return (
    <Section title={<Trans>Alliances</Trans>}>
      <Chip.Group value={state} onChange={(value) => setState(value as AllianceState | 'ALL')}>
        <Group gap={6} role="radiogroup" aria-label={t`State`} data-print="no">
          <Chip value="ALL" size="sm">
            <Trans>All</Trans>
          </Chip>
          {offered.map((each) => (
            <Chip key={each} value={each} size="sm">
              {i18n._(stateLabels[each])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <KeysetList
        list={`alliances of ${id} ${state}`}
        usePage={usePage}
        keyOf={(alliance) => alliance.id}
        renderItem={(alliance) => <AllianceRow alliance={alliance} />}
        empty={
          <Text c="dimmed">
            {state === 'ALL' ? (
              <Trans>It has no alliances yet. Those who act for an organisation can propose one.</Trans>
            ) : (
              <Trans>None stands like this. Choose another state to see the others.</Trans>
            )}
          </Text>
        }
      />
    </Section>
  );
}

const CONTEXT = { additionalTypenames: ['Alliance'] };
