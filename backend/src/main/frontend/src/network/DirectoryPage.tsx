import { useLingui } from '@lingui/react/macro';
import { PageTitle } from '../web/PageTitle';

/** Directory. */
export function DirectoryPage() {
  const { t } = useLingui();
  return <PageTitle title={t`Directory`}>{t`Directory`}</PageTitle>;
}
