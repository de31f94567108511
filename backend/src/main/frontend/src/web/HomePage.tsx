import { useLingui } from '@lingui/react/macro';
import { PageTitle } from './PageTitle';

/** Home. */
export function HomePage() {
  const { t } = useLingui();
  return <PageTitle title={t`Home`}>{t`Home`}</PageTitle>;
}
