import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { MembershipView } from './MembershipView';
import { ApplicationsQuery } from './operations';
import { MEMBERSHIP_CONTEXT } from './types';

const PAGE = 10;

/** What waits before somebody is a member, for those who act for the co-operative. */
export function Applications({ cooperative }: { cooperative: string }) {
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: ApplicationsQuery,
      variables: { id: cooperative, first: PAGE, after },
      context: MEMBERSHIP_CONTEXT,
      // Others apply: what was read before may be old.
      requestPolicy: 'cache-and-network',
    });
    const organisation = data?.organisation;
    const governance = organisation && 'governance' in organisation ? organisation.governance : undefined;
    return pageState(governance?.applications ?? undefined, result);
  };
  return (
    <Section title={<Trans>On the way in</Trans>}>
      <KeysetList
        list={`applications of ${cooperative}`}
        shapes={1}
        usePage={usePage}
        keyOf={({ id }) => id}
        renderItem={(membership) => (
          <Surface mb="md">
            <MembershipView membership={membership} isNamed />
          </Surface>
        )}
        empty={
          <Text c="dimmed">
            <Trans>
              Nobody waits. Whoever wants to join finds “Apply for membership” on this page once she is logged in: send
              her its address.
            </Trans>
          </Text>
        }
      />
    </Section>
  );
}
