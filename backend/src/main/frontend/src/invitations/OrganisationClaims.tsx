import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Section } from '../web/Section';
import { ClaimAnswer } from './ClaimAnswer';
import { ClaimsQuery } from './operations';
import { ANSWER_CONTEXT } from './types';

const PAGE = 20;

/** Who claims to represent an organisation, for those who check it; nothing where nobody does. */
export function OrganisationClaims({ organisation }: { organisation: string }) {
  const [{ data }] = useQuery({
    query: ClaimsQuery,
    variables: { organisation, first: PAGE, after: null },
    context: ANSWER_CONTEXT,
    // Others claim and answer: what was read before may be old.
    requestPolicy: 'cache-and-network',
  });
  const claims = data?.representationClaims?.nodes ?? [];
  if (claims.length === 0) return null;
  return (
    <Section title={<Trans>Who claims to act for it</Trans>}>
      {claims.map((claim) => (
        <ClaimAnswer key={claim.id} claim={claim} />
      ))}
    </Section>
  );
}
