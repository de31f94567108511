import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { OrganisationLink } from '../network/OrganisationName';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { useAnalysisDay } from './analysisDay';
import { DepartureQuery } from './operations';

/** What would break if an organisation left: who would still hang together, and which parts would be cut off. */
export function DepartureParts({ id }: { id: string }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }] = useQuery({ query: DepartureQuery, variables: { id, asOf: useAnalysisDay() } });
  if (fetching && !data) return <Skeleton height={54} />;
  const departure = data?.network.withoutOrganisation;
  if (!departure) return <RefusalAlert refusals={refusalsOf(error)} />;
  const remaining = i18n.number(departure.remainingCount);
  return (
    <Stack gap={4} pt="xs" role="status">
      <Text size="sm">
        <Trans>{remaining} would still hang together. These parts would lose every link with them:</Trans>
      </Text>
      <List size="sm" spacing={4}>
        {departure.parts.map(({ size, organisations }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the list
          <List.Item key={index}>
            <Plural value={size} one="# organisation:" other="# organisations:" />{' '}
            {organisations.map((organisation, position) => (
              <span key={organisation.id}>
                {position > 0 && ' · '}
                <OrganisationLink organisation={organisation} isInText />
              </span>
            ))}
            {organisations.length < size && ' …'}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
