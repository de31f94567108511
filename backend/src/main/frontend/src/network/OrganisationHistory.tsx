import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { actLabel } from '../graph/acts';
import { Changes } from '../graph/Changes';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { When } from '../web/When';
import { OrganisationHistoryQuery } from './operations';
import classes from './rows.module.css';

const PAGE = 10;

/** What was done to an organisation's entry and in its name, for those who act for it and staff. */
export function OrganisationHistory({ id }: { id: string }) {
  const { i18n } = useLingui();
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({ query: OrganisationHistoryQuery, variables: { id, first: PAGE, after } });
    return pageState(data?.organisation?.history, result);
  };
  return (
    <Section title={<Trans>History</Trans>}>
      <KeysetList
        list={`history of ${id}`}
        usePage={usePage}
        keyOf={(entry) => entry.id}
        renderItem={({ at, act, by, changes }) => (
          <Stack gap={2} className={classes.row}>
            <Group gap="0.25rem 0.75rem">
              <Text span fw={600}>
                {actLabel(i18n, act)}
              </Text>
              <Text span size="sm" c="dimmed">
                {by ? by.displayName : <Trans>the portal</Trans>} · <When at={at} />
              </Text>
            </Group>
            <Changes json={changes} />
          </Stack>
        )}
        empty={
          <Text c="dimmed">
            <Trans>Nothing was recorded yet.</Trans>
          </Text>
        }
      />
    </Section>
  );
}
