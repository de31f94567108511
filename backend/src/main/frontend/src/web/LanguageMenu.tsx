import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { HeadButton } from './HeadButton';
import { LanguageIcon } from './icons';
import { chooseLanguage, LANGUAGES, type Language } from './language';

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
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <Menu.Item
            key={tag}
            lang={tag}
            role="menuitemradio"
            aria-checked={tag === i18n.locale}
            onClick={() => chooseLanguage(tag as Language)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
