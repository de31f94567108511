import { useLingui } from '@lingui/react/macro';
import { PageTitle } from './PageTitle';

/** Desk. */
export function DeskPage() {
  const { t } = useLingui();
  return <PageTitle title={t`Desk`}>{t`Desk`}</PageTitle>;
}
