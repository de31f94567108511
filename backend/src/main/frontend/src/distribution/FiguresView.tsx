import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { rate } from '../bylaws/words';
import { Amount } from '../membership/Amount';
import { Fact, Facts } from '../web/Facts';
import { When } from '../web/When';
import type { FiguresItem } from './types';

/** The figures of a year, and what was counted with them. */
export function FiguresView({ figures }: { figures: FiguresItem }) {
  const { t, i18n } = useLingui();
  const { memberCount, withoutHoursCount, enteredBy } = figures;
  const hours = i18n.number(Number(figures.hours), { maximumFractionDigits: 2 });
  return (
    <Stack gap="xs">
      <Facts>
        <Fact term={t`Turnover`}>
          <Amount of={figures.turnover} />
        </Fact>
        <Fact term={t`Surplus before distribution`}>
          <Amount of={figures.surplus} />
        </Fact>
        <Fact term={t`Carried forward from former years`}>
          <Amount of={figures.carriedForward} />
        </Fact>
        <Fact term={t`Value added`}>
          <Amount of={figures.valueAdded} />
        </Fact>
        <Fact term={t`Pay of the members`}>
          <Amount of={figures.memberPay} />
        </Fact>
        <Fact term={t`Work done by non-members`}>{rate(figures.nonMemberLabour, i18n)}</Fact>
        <Fact term={t`Paid-in shares at the end`}>
          <Amount of={figures.paidInCapital} />
        </Fact>
        <Fact term={t`Indivisible reserve before`}>
          <Amount of={figures.reserve} />
        </Fact>
        <Fact term={t`Members counted`}>
          <Plural value={memberCount} one="# membership" other="# memberships" />
          {', '}
          <Trans>{hours} hours</Trans>
        </Fact>
      </Facts>
      {withoutHoursCount > 0 && (
        <Text size="sm">
          <Plural
            value={withoutHoursCount}
            one="# of them has recorded no work in this year. If that is not so, let it be recorded, and enter the figures again."
            other="# of them have recorded no work in this year. If that is not so, let it be recorded, and enter the figures again."
          />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {enteredBy ? (
          <Trans>
            Entered and counted <When at={figures.enteredAt} /> by {enteredBy.displayName}
          </Trans>
        ) : (
          <Trans>
            Entered and counted <When at={figures.enteredAt} />
          </Trans>
        )}
      </Text>
    </Stack>
  );
}
