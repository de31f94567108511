import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { takeReturnAddress } from '../identity/login';
import type { Viewer } from '../identity/session';

/** After log-in one comes back to where one was. */
export function useReturnAfterLogin(viewer: Viewer | null | undefined): void {
  const router = useRouter();
  const isSignedIn = viewer != null;
  useEffect(() => {
    if (!isSignedIn) return;
    const address = takeReturnAddress();
    if (address) router.history.replace(address);
  }, [isSignedIn, router]);
}
