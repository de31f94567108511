import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { today } from '../../web/dates';
import { kindLabels, ORGANISATION_KINDS, type OrganisationKind, SECTORS, type Sector, sectorLabels } from '../labels';
import { PlaceChoice } from '../PlaceChoice';
import classes from './network.module.css';
import { type NetworkSearch, networkDay } from './networkSearch';

type Props = { search: NetworkSearch; onChange: (changed: Partial<NetworkSearch>) => void };

/** Narrows the network by kind, field of work and place, and chooses the day. */
export function NetworkFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { kind, sector, place } = search;
  return (
    <details open={Boolean(kind || sector || place)}>
      <summary>
        <Trans>Narrow it, or choose another day</Trans>
      </summary>
      <div className={classes.bar} style={{ paddingBlock: '0.75rem' }}>
        <MultiSelect
          label={t`Kinds`}
          data={ORGANISATION_KINDS.map((value) => ({ value, label: i18n._(kindLabels[value]) }))}
          value={kind ?? []}
          onChange={(chosen) => onChange({ kind: chosen.length > 0 ? (chosen as OrganisationKind[]) : undefined })}
          clearable
        />
        <TextInput
          type="date"
          label={t`Day`}
          description={t`The network as it was, or is agreed to be, on this day`}
          value={networkDay(search)}
          onChange={({ currentTarget: { value } }) => onChange({ on: value && value !== today() ? value : undefined })}
        />
        {!search.around && (
          <>
            <MultiSelect
              label={t`Fields of work`}
              data={SECTORS.map((value) => ({ value, label: i18n._(sectorLabels[value]) }))}
              value={sector ?? []}
              onChange={(chosen) => onChange({ sector: chosen.length > 0 ? (chosen as Sector[]) : undefined })}
              searchable
              clearable
            />
            <PlaceChoice label={t`Place`} value={place} onChange={(code) => onChange({ place: code })} />
          </>
        )}
      </div>
      <Group>
        <Button
          size="sm"
          variant="default"
          onClick={() => onChange({ kind: undefined, sector: undefined, place: undefined, on: undefined })}
        >
          <Trans>Take all filters away</Trans>
        </Button>
      </Group>
    </details>
  );
}
