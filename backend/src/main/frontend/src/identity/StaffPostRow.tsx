import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import classes from '../network/rows.module.css';
import { ActRow } from '../web/ActRow';
import { ConfirmEnd } from '../web/ConfirmEnd';
import type { ResultOf } from '../web/graphql';
import { Day } from '../web/When';
import { EndStaffPost, type StaffPostsQuery } from './operations';

/** A person's post at a federation. */
export type StaffPost = NonNullable<ResultOf<typeof StaffPostsQuery>['staffPosts']>['nodes'][number];

/** Who works for which federation, since when and by whose appointment. */
export function StaffPostRow({ post, canEnd }: { post: StaffPost; canEnd: boolean }) {
  const { t } = useLingui();
  const { id, person, federation, since, until, appointedBy, endedBy } = post;
  return (
    <div className={classes.row}>
      <ActRow
        act={
          canEnd &&
          !until && (
            <ConfirmEnd
              document={EndStaffPost}
              variables={() => ({ input: { staffPost: id } })}
              label={t({ message: 'End', context: 'button' })}
              name={t`End the post of ${person.displayName}`}
              title={t`End this post?`}
              consequence={t`From this moment on ${person.displayName} no longer works for ${federation.name}. What was done before stays.`}
            />
          )
        }
      >
        <Text fw={600}>{person.displayName}</Text>
        <Text>
          <OrganisationLink organisation={federation} />
        </Text>
        <Text size="sm" c="dimmed">
          {until ? (
            <Trans>
              <Day on={since} /> to <Day on={until} />
            </Trans>
          ) : (
            <Trans>
              since <Day on={since} />
            </Trans>
          )}
          {appointedBy && (
            <>
              {' · '}
              <Trans>appointed by {appointedBy.displayName}</Trans>
            </>
          )}
          {endedBy && (
            <>
              {' · '}
              <Trans>ended by {endedBy.displayName}</Trans>
            </>
          )}
        </Text>
      </ActRow>
    </div>
  );
}
