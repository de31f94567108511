import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useQuery } from 'urql';
import { OrganisationSearchQuery } from './operations';

/** Chooses a federation, for those that belong to it. */
export function FederationChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (federation: string | undefined) => void;
}) {
  const { t } = useLingui();
  const [{ data }] = useQuery({
    query: OrganisationSearchQuery,
    variables: { filter: { kinds: ['FEDERATION'] } },
  });
  const federations = data?.organisations.nodes ?? [];
  if (federations.length === 0 && !value) return null;
  return (
    <Select
      label={t`Belongs to`}
      placeholder={t`Any federation`}
      clearable
      value={value ?? null}
      onChange={(federation) => onChange(federation ?? undefined)}
      data={federations.map(({ id, name }) => ({ value: id, label: name }))}
      clearButtonProps={{ 'aria-label': t`Take the federation away` }}
    />
  );
}
