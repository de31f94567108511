import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { isStaff, useViewer } from '../identity/session';
import { ButtonLink } from '../web/links';
import { countFilters, type DirectorySearch } from './directorySearch';

/** The directory has nothing that fits: what to try next. */
export function DirectoryEmpty({ search }: { search: DirectorySearch }) {
  const viewer = useViewer();
  const { text } = search;
  const hasFilters = countFilters({ ...search, text: undefined }) > 0;
  const isNarrowed = hasFilters || text !== undefined;
  return (
    <Stack align="start" py="lg">
      <Text fw={650}>
        {!isNarrowed && <Trans>The directory is still empty.</Trans>}
        {isNarrowed && text === undefined && <Trans>No organisation fits all of this.</Trans>}
        {text !== undefined &&
          (hasFilters ? (
            <Trans>No organisation that fits the filters is called “{text}”.</Trans>
          ) : (
            <Trans>No organisation is called “{text}”.</Trans>
          ))}
      </Text>
      {text !== undefined && (
        <Text>
          <Trans>
            The search looks at how the words of a name, its reading in kana and its numbers begin. Try fewer words, or
            only the first letters of one.
          </Trans>
        </Text>
      )}
      <Group>
        {text !== undefined && hasFilters && (
          <ButtonLink to="/organisations" search={{ text }} variant="default">
            <Trans>Search without the filters</Trans>
          </ButtonLink>
        )}
        {isNarrowed && (
          <ButtonLink to="/organisations" variant="default">
            <Trans>Show all organisations</Trans>
          </ButtonLink>
        )}
        {isStaff(viewer) && (
          <ButtonLink to="/organisations/new" variant={isNarrowed ? 'default' : 'filled'}>
            <Trans>Add an organisation</Trans>
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
}
