import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { communityName } from '../../analysis/communityName';
import { CommunitiesQuery } from '../../analysis/operations';
import { inkOn } from '../KindMark';
import marks from '../KindMark.module.css';
import type { Node } from './graphOf';
import { COLOURED, communityColours, communityOf } from './look';
import classes from './network.module.css';

/** What the colours and numbers mean when they tell communities. */
export function CommunityLegend({ nodes }: { nodes: readonly Node[] }) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({ query: CommunitiesQuery, variables: { first: COLOURED, after: null } });
  const counts = new Map<number | undefined, number>();
  for (const node of nodes) {
    const number = communityOf(node);
    const shown = number !== undefined && number <= COLOURED ? number : undefined;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const others = counts.get(undefined) ?? 0;
  const communities = (data?.network.communities.nodes ?? []).filter(({ number }) => counts.has(number));
  return (
    <ul className={classes.communities} aria-label={t`Communities in the picture, as they are today`}>
      {communities.map((community) => (
        <li key={community.number} className={classes.kind}>
          <Mark number={community.number} />
          <span>
            {communityName(community, i18n)} {i18n.number(counts.get(community.number) ?? 0)}
          </span>
        </li>
      ))}
      {others > 0 && (
        <li className={classes.kind}>
          <Mark number={undefined} />
          <span>
            <Trans>Smaller ones and those in none {i18n.number(others)}</Trans>
          </span>
        </li>
      )}
    </ul>
  );
}

function Mark({ number }: { number: number | undefined }) {
  const { light, dark } = communityColours(number);
  return (
    <span
      className={marks.mark}
      style={{
        background: `light-dark(${light}, ${dark})`,
        color: `light-dark(${inkOn(light)}, ${inkOn(dark)})`,
      }}
      aria-hidden="true"
    >
      {number ?? ''}
    </span>
  );
}
