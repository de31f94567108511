import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';

type Party = { id: string; name: string };

/** For which of the parties that the viewer acts for; nothing when it is only one. */
export function PartyChoice({ own, value, onChange }: { own: Party[]; value: string; onChange: (id: string) => void }) {
  const { t } = useLingui();
  if (own.length < 2) return null;
  return (
    <Select
      label={t`For which organisation`}
      allowDeselect={false}
      data={own.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => id && onChange(id)}
    />
  );
}
