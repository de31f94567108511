import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { OrganisationLink } from '../network/OrganisationName';
import { ActRow } from '../web/ActRow';
import { ConfirmEnd } from '../web/ConfirmEnd';
import type { ResultOf } from '../web/graphql';
import { Section } from '../web/Section';
import { Day } from '../web/When';
import { EndRepresentation, type ProfileQuery } from './operations';

type Viewer = NonNullable<ResultOf<typeof ProfileQuery>['viewer']>;

/** The organisations the viewer acts for, and the federations she works for. */
export function MyRepresentations({ representations, staffPosts }: Pick<Viewer, 'representations' | 'staffPosts'>) {
  const { t } = useLingui();
  return (
    <>
      <Section title={<Trans>You act for</Trans>}>
        {representations.length === 0 && (
          <Text c="dimmed">
            <Trans>
              Nobody yet. Someone who acts for your organisation, or the staff of your federation, can let you act for
              it.
            </Trans>
          </Text>
        )}
        {representations.map(({ id, role, since, until, organisation }) => (
          <ActRow
            key={id}
            act={
              // What has its end already, as an office has, ends by itself.
              until === null && (
                <ConfirmEnd
                  document={EndRepresentation}
                  variables={() => ({ input: { representation: id } })}
                  label={t({ message: 'End', context: 'button' })}
                  name={t`End your representation of ${organisation.name}`}
                  title={t`End this representation?`}
                  consequence={t`From this moment on you can no longer act for ${organisation.name}. Someone else must let you act for it again.`}
                />
              )
            }
          >
            <Text fw={600}>
              <OrganisationLink organisation={organisation} />
            </Text>
            <Text size="sm" c="dimmed">
              {role && <>{role} · </>}
              <Trans>
                since <Day on={since} />
              </Trans>
              {until && (
                <>
                  {' '}
                  ·{' '}
                  <Trans>
                    until <Day on={until} />
                  </Trans>
                </>
              )}
            </Text>
          </ActRow>
        ))}
      </Section>
      {staffPosts.length > 0 && (
        <Section title={<Trans>You work for</Trans>}>
          {staffPosts.map(({ id, since, federation }) => (
            <Text key={id}>
              <OrganisationLink organisation={federation} />{' '}
              <Text span size="sm" c="dimmed">
                <Trans>
                  since <Day on={since} />
                </Trans>
              </Text>
            </Text>
          ))}
        </Section>
      )}
    </>
  );
}
