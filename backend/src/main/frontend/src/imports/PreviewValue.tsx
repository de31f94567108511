import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { kindLabels, type OrganisationKind, type Sector, sectorLabels } from '../network/labels';
import { ActivitiesQuery, PlaceQuery } from '../network/operations';
import { Day } from '../web/When';
import type { ImportField } from './labels';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The form of codes of places: of countries, regions and municipalities. */
const PLACE = /^([A-Z]{2}([-:]\S+)?|\d{6})$/;

/** One value of a row in words where the portal has words for it; what is only the file's stays as it stands. */
export function PreviewValue({ field, value }: { field: ImportField; value: string }) {
  const { i18n } = useLingui();
  if (field === 'KIND' && value in kindLabels) return i18n._(kindLabels[value as OrganisationKind]);
  if (field === 'SECTOR') return <Sectors value={value} />;
  if (field === 'ACTIVITY' && value) return <ActivityName code={value} />;
  if (field === 'REGION' && PLACE.test(value)) return <PlaceName code={value} />;
  if (field.endsWith('_ON') && DAY.test(value)) return <Day on={value} />;
  return value;
}

function Sectors({ value }: { value: string }) {
  const { i18n } = useLingui();
  const words = value.split(', ').map((one) => (one in sectorLabels ? i18n._(sectorLabels[one as Sector]) : one));
  return words.join(i18n.locale === 'ja' ? '・' : ', ');
}

function ActivityName({ code }: { code: string }) {
  const [{ data }] = useQuery({ query: ActivitiesQuery });
  return data?.activities.find((activity) => activity.code === code)?.name ?? code;
}

function PlaceName({ code }: { code: string }) {
  const [{ data }] = useQuery({ query: PlaceQuery, variables: { code } });
  return data?.place?.name ?? code;
}
