import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { ErrorPage } from '../web/ErrorPage';
import { AnchorLink } from '../web/links';
import { NotFoundPage } from '../web/NotFoundPage';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { isHidden } from '../web/refusals';
import { Section } from '../web/Section';
import { Day, When } from '../web/When';
import { AddImprovementForm } from './AddImprovementForm';
import { ImprovementView } from './ImprovementView';
import { stateLabels } from './labels';
import { ConcludeReview, DiscardReview, ReviewQuery } from './operations';
import { Results } from './Results';
import { ResultsForm } from './ResultsForm';
import { REVIEW_CONTEXT, type ReviewItem } from './types';

/** One review: what was planned, what happened, what follows, what shall become better. */
export function ReviewPage() {
  const { id } = useParams({ from: '/reviews/$id' });
  const [{ data, error, fetching }] = useQuery({
    query: ReviewQuery,
    variables: { id },
    context: REVIEW_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const review = data?.node?.__typename === 'Review' ? data.node : undefined;
  if (!review && fetching) return <PageSkeleton />;
  if (!review) return error && !isHidden(error) ? <ErrorPage error={error} /> : <NotFoundPage />;
  return <OneReview review={review} />;
}

function OneReview({ review }: { review: ReviewItem }) {
  const { t, i18n } = useLingui();
  const [isWriting, { open, close }] = useDisclosure(false);
  const { cooperative, title, plan, countedUntil, state, findings, improvements, concludedBy, concludedAt } = review;
  const canChange = review.viewerActs.includes('CHANGE');
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm">
          <Badge tt="none" variant="outline" radius="sm">
            {i18n._(stateLabels[state])}
          </Badge>
        </Group>
        <PageTitle title={title}>{title}</PageTitle>
        {cooperative && (
          <Text>
            <AnchorLink to="/cooperatives/$id/reviews" params={{ id: cooperative.id }} underline="always">
              {cooperative.name}
            </AnchorLink>
          </Text>
        )}
        <Text c="dimmed">
          {plan && (
            <>
              <AnchorLink to="/plans/$id" params={{ id: plan.id }} underline="always">
                <Trans>Plan for {String(plan.year)}</Trans>
              </AnchorLink>
              {' · '}
            </>
          )}
          <Trans>
            counted until <Day on={countedUntil} />
          </Trans>
          {concludedBy && concludedAt && (
            <>
              {' · '}
              <Trans>
                concluded by {concludedBy.displayName} <When at={concludedAt} />
              </Trans>
            </>
          )}
        </Text>
      </Stack>
      {canChange && !isWriting && (
        <Group gap="sm" data-print="no">
          <Button onClick={open}>
            <Trans>Write down what happened</Trans>
          </Button>
          {findings !== null && (
            <ConfirmEnd
              document={ConcludeReview}
              variables={() => ({ input: { review: review.id } })}
              label={t`Conclude`}
              name={t`Conclude the review`}
              title={t`Conclude the review?`}
              consequence={t`It can no longer be changed. All members are told, and improvements wait for those who see to them.`}
            />
          )}
          <ConfirmEnd
            document={DiscardReview}
            variables={() => ({ input: { review: review.id } })}
            label={t`Give up`}
            name={t`Give up the review`}
            title={t`Give the review up?`}
            consequence={t`It is no longer listed. This cannot be undone.`}
          />
        </Group>
      )}
      {isWriting ? (
        <ResultsForm review={review} onClose={close} />
      ) : (
        <>
          <Section title={<Trans>What follows from it</Trans>}>
            {findings ? (
              <Text style={{ whiteSpace: 'pre-line' }}>{findings}</Text>
            ) : (
              <Text c="dimmed">
                <Trans>Nothing is written yet.</Trans>
              </Text>
            )}
          </Section>
          <Results review={review} />
        </>
      )}
      <Section title={<Trans>What shall become better</Trans>}>
        {improvements.length === 0 && (
          <Text c="dimmed">
            <Trans>Nothing was agreed.</Trans>
          </Text>
        )}
        {improvements.map((improvement) => (
          <ImprovementView key={improvement.id} improvement={improvement} />
        ))}
        {canChange && cooperative && <AddImprovementForm review={review} cooperative={cooperative.id} />}
      </Section>
    </Stack>
  );
}
