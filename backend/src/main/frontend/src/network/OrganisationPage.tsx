import { useLingui } from '@lingui/react/macro';
import { PageTitle } from '../web/PageTitle';

/** Organisation. */
export function OrganisationPage() {
  const { t } = useLingui();
  return <PageTitle title={t`Organisation`}>{t`Organisation`}</PageTitle>;
}
