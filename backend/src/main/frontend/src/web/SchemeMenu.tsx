import { Trans, useLingui } from '@lingui/react/macro';
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { HeadButton } from './HeadButton';
import { SchemeIcon } from './icons';

/** Changes between light and dark colours. */
export function SchemeMenu() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const names: Record<MantineColorScheme, string> = {
    light: t`Light`,
    dark: t`Dark`,
    auto: t`As the device`,
  };
  return (
    <Menu shadow="md">
      <Menu.Target>
        <HeadButton icon={<SchemeIcon />} label={t`Colours`} name={t`Colours`} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Colours</Trans>
        </Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {Object.entries(names).map(([scheme, name]) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
