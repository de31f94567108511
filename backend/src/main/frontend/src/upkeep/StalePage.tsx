import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { StaffOnly } from '../identity/StaffOnly';
import { KindBadge } from '../network/KindBadge';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import type { ResultOf } from '../web/graphql';
import { KeysetList, pageState } from '../web/KeysetList';
import { PageTitle } from '../web/PageTitle';
import { When } from '../web/When';
import { ConfirmEntryButtons } from './ConfirmEntryButtons';
import { StaleEntriesQuery } from './operations';

const PAGE = 30;
const CONTEXT = { additionalTypenames: ['Organisation', 'StaleEntry'] };

type Stale = ResultOf<typeof StaleEntriesQuery>['staleEntries']['nodes'][number];

/** Entries that nobody looked at for two years. */
export function StalePage() {
  const { t } = useLingui();
  return (
    <StaffOnly>
      <Stack maw="52rem">
        <PageTitle title={t`Stale entries`}>
          <Trans>Entries nobody looked at for two years</Trans>
        </PageTitle>
        <Text>
          <Trans>
            Those who act for an organisation are asked on their home page whether its entry is still right. Look
            yourself after those that nobody acts for, or invite somebody.
          </Trans>
        </Text>
        <KeysetList
          list="stale entries"
          usePage={usePage}
          keyOf={({ organisation }) => organisation.id}
          renderItem={(entry) => <StaleRow entry={entry} />}
          empty={
            <Text c="dimmed">
              <Trans>All entries were changed or confirmed within the last two years.</Trans>
            </Text>
          }
        />
      </Stack>
    </StaffOnly>
  );
}

function usePage(after: string | null) {
  const [{ data, ...result }] = useQuery({
    query: StaleEntriesQuery,
    variables: { first: PAGE, after },
    context: CONTEXT,
  });
  return pageState(data?.staleEntries, result);
}

function StaleRow({ entry: { organisation, touchedAt, isRepresented } }: { entry: Stale }) {
  return (
    <Stack gap="xs" className={classes.row}>
      <Group gap="2px 0.75rem">
        <Text fw={600} className={classes.name}>
          <OrganisationLink organisation={organisation} />
        </Text>
        <KindBadge kind={organisation.kind} />
        <Text size="sm" c="dimmed">
          <Trans>
            last looked at <When at={touchedAt} />
          </Trans>
        </Text>
        {!isRepresented && (
          <Badge variant="outline" radius="sm" tt="none" fw={600}>
            <Trans>Nobody acts for it</Trans>
          </Badge>
        )}
      </Group>
      <ConfirmEntryButtons organisation={organisation} />
    </Stack>
  );
}
