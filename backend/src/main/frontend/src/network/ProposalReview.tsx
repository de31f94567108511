import { Plural, useLingui } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { CommitmentList } from '../agreements/CommitmentList';
import { writtenCommitments } from '../agreements/commitments';
import { Fact, Facts } from '../web/Facts';
import { languageName } from '../web/localText';
import { Surface } from '../web/Surface';
import { Day } from '../web/When';
import { purposeLabels } from './labels';
import { useNames } from './OrganisationsChoice';
import type { Proposal } from './proposal';

/** A proposal as the others will read it. */
export function ProposalReview({ proposal, own }: { proposal: Proposal; own: { id: string; name: string }[] }) {
  const { i18n, t } = useLingui();
  const names = useNames(proposal.parties);
  const { title, text, language, purposes, since, until, noticeDays, evidenceUrl } = proposal;
  return (
    <Surface>
      <Stack>
        <Title order={2} lang={language}>
          {title}
        </Title>
        <Text lang={language} style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <Facts>
          <Fact term={t`Proposed by`}>{own.find(({ id }) => id === proposal.proposedBy)?.name}</Fact>
          <Fact term={proposal.proposerIsParty ? t`With` : t`Between`}>
            {proposal.parties.map((id) => names.get(id) ?? '…').join(' · ')}
          </Fact>
          <Fact term={t`What it is for`}>{purposes.map((each) => i18n._(purposeLabels[each])).join(' · ')}</Fact>
          <Fact term={t`Language`}>{languageName(language, i18n.locale)}</Fact>
          <Fact term={t`First day`}>{since ? <Day on={since} /> : t`the day of the last consent`}</Fact>
          <Fact term={t`Last day`}>{until ? <Day on={until} /> : t`until a party gives notice`}</Fact>
          <Fact term={t`Notice`}>
            <Plural value={Number(noticeDays)} one="# day" other="# days" />
          </Fact>
          <Fact term={t`Paper or report`}>{evidenceUrl}</Fact>
        </Facts>
        <CommitmentList commitments={writtenCommitments(proposal.commitments)} language={language} />
      </Stack>
    </Surface>
  );
}
