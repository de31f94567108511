import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from 'urql';
import { useAct } from '../web/useAct';
import { NominateCandidate, OwnMembershipQuery } from './operations';
import { StatementDialog } from './StatementDialog';

/** Lets the reader stand herself, with what she says to the voters. */
export function StandForm({ election, cooperative }: { election: string; cooperative: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [{ data }] = useQuery({ query: OwnMembershipQuery });
  const act = useAct(NominateCandidate);
  const own = data?.viewer?.memberships.find((membership) => membership.cooperative?.id === cooperative);
  if (!own) return null;
  return (
    <>
      <Button onClick={open}>
        <Trans>Stand as a candidate</Trans>…
      </Button>
      {isOpen && (
        <StatementDialog
          title={t`Stand as a candidate`}
          label={t`Stand`}
          act={act}
          onClose={close}
          onDone={async (statement) =>
            (await act.run({ input: { election, membership: own.id, statement } })) !== undefined
          }
        />
      )}
    </>
  );
}
