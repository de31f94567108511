import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { HeadButton } from './HeadButton';
import { LanguageIcon } from './icons';
import { chooseLanguage, isLanguage, LANGUAGES, type Language } from './language';

/** Changes the language of the pages. */
export function LanguageMenu() {
  const { i18n, t } = useLingui();
  return (
    <Menu shadow="md">
      <Menu.Target>
        <HeadButton
          icon={<LanguageIcon />}
          label={LANGUAGES[i18n.locale as Language] ?? i18n.locale}
          name={t`Language`}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Language</Trans>
        </Menu.Label>
        <Menu.RadioGroup value={i18n.locale} onChange={(tag) => isLanguage(tag) && chooseLanguage(tag)}>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <Menu.RadioItem key={tag} value={tag} lang={tag} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
