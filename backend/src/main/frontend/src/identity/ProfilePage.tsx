import { useLingui } from '@lingui/react/macro';
import { PageTitle } from '../web/PageTitle';

/** Profile. */
export function ProfilePage() {
  const { t } = useLingui();
  return <PageTitle title={t`Profile`}>{t`Profile`}</PageTitle>;
}
