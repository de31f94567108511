import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { fieldLabels } from './fieldLabels';
import { differing, type OrganisationForm } from './organisationForm';

type Props = {
  /** The entry as I saw it when I began. */
  seen: OrganisationForm;
  mine: OrganisationForm;
  /** The entry as it stands now. */
  now: OrganisationForm;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Someone else changed the entry while I wrote: what they changed beside what I wrote, and the choice. */
export function ConflictNotice({ seen, mine, now, onKeepMine, onTakeTheirs }: Props) {
  const { i18n } = useLingui();
  const theirs = differing(seen, now);
  const both = theirs.filter((field) => differing(seen, mine).includes(field));
  return (
    <Alert
      color="vermilion"
      variant="light"
      role="alert"
      title={<Trans>Someone else changed this entry meanwhile</Trans>}
    >
      <Stack gap="sm">
        {both.length === 0 ? (
          <Text>
            <Trans>
              They changed: {theirs.map((field) => i18n._(fieldLabels[field])).join(', ')}. You changed other fields, so
              both fit together.
            </Trans>
          </Text>
        ) : (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  <Trans>Field</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Now in the directory</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>What you wrote</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {both.map((field) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{i18n._(fieldLabels[field])}</Table.Th>
                  <Table.Td>{show(now[field])}</Table.Td>
                  <Table.Td>{show(mine[field])}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group>
          <Button onClick={onKeepMine}>
            <Trans>Keep what I wrote, take the rest over</Trans>
          </Button>
          <Button variant="default" onClick={onTakeTheirs}>
            <Trans>Throw away what I wrote</Trans>
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(show).join(' ');
  return String(value ?? '');
}
