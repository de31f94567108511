import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Fact, Facts } from '../web/Facts';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { groups, parameters } from './parameters';
import type { BylawsItem } from './types';
import { inWords } from './words';

/** Every rule in words, each with where it comes from. */
export function RuleList({ bylaws }: { bylaws: BylawsItem }) {
  const { i18n } = useLingui();
  const rules = new Map(bylaws.rules.map((rule) => [rule.parameter, rule]));
  return groups.map((group) => (
    <Section key={i18n._(group.title)} title={i18n._(group.title)}>
      <Surface>
        <Facts>
          {group.parameters.map((parameter) => {
            const rule = rules.get(parameter);
            return (
              rule && (
                <Fact key={parameter} term={i18n._(parameters[parameter].label)}>
                  {inWords(parameter, rule.value, i18n)}
                  <Why law={rule.law} />
                </Fact>
              )
            );
          })}
        </Facts>
      </Surface>
    </Section>
  ));
}

type WhyProps = { law: BylawsItem['rules'][number]['law'] };

function Why({ law: { article, source, confidence } }: WhyProps) {
  return (
    <Text size="sm" c="dimmed">
      {source.startsWith('http') ? (
        <Anchor href={source} rel="noopener noreferrer" size="sm" underline="always">
          {article}
        </Anchor>
      ) : (
        <>
          {article}, {source}
        </>
      )}
      {confidence === 'TO_VERIFY' && (
        <>
          {' '}
          · <Trans>not compared with the text yet</Trans>
        </>
      )}
    </Text>
  );
}
