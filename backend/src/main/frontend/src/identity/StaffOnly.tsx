import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NotAllowedPage } from '../web/NotAllowedPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { isAdministrator, isStaff, useViewer } from './session';

/** Shows a page to federation staff and administrators; others are told whom it is for. */
export function StaffOnly({
  children,
  alsoAdministrators = false,
}: {
  children: ReactNode;
  alsoAdministrators?: boolean;
}) {
  const viewer = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  const isOpen = isStaff(viewer) || (alsoAdministrators && isAdministrator(viewer));
  if (isOpen) return children;
  return (
    <NotAllowedPage>
      {alsoAdministrators ? (
        <Trans>This part is for federation staff and administrators.</Trans>
      ) : (
        <Trans>This part is for federation staff.</Trans>
      )}
    </NotAllowedPage>
  );
}
