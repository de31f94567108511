import { useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import type { NetworkSearch } from './networkSearch';

type Props = { search: NetworkSearch; onChange: (changed: Partial<NetworkSearch>) => void };

/** Chooses what colours and sizes tell. */
export function LookChoice({ search: { colour, size }, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Group gap="sm" align="end">
      <Select
        label={t`Colours tell`}
        allowDeselect={false}
        value={colour ?? 'kind'}
        onChange={(value) => onChange({ colour: value === 'community' ? 'community' : undefined })}
        data={[
          { value: 'kind', label: t`what kind it is` },
          { value: 'community', label: t`who belongs together` },
        ]}
      />
      <Select
        label={t`Sizes tell`}
        allowDeselect={false}
        value={size ?? 'links'}
        onChange={(value) => onChange({ size: value === 'betweenness' ? 'betweenness' : undefined })}
        data={[
          { value: 'links', label: t`how many links it has` },
          { value: 'betweenness', label: t`how many ways lead through it` },
        ]}
      />
    </Group>
  );
}
