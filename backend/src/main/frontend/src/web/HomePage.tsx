import { useViewer } from '../identity/session';
import { PageSkeleton } from './PageSkeleton';
import { SignedInHome } from './SignedInHome';
import { Welcome } from './Welcome';

/** The start: what needs one's decision, or what this is. */
export function HomePage() {
  const viewer = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  return viewer ? <SignedInHome viewer={viewer} /> : <Welcome />;
}
