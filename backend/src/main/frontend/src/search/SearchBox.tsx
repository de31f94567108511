import { Trans, useLingui } from '@lingui/react/macro';
import { Combobox, Kbd, Text, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { SearchIcon } from '../web/icons';
import classes from '../web/Shell.module.css';
import { readSearch, searchKindLabels } from './kinds';
import { SuggestionsQuery } from './operations';
import { type Suggestion, suggested } from './suggested';

/** Finds anything; the slash key leads here from anywhere. */
export function SearchBox() {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const searched = pathname === '/search' ? (readSearch(search).text ?? '') : '';
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(searched);
  useEffect(() => setText(searched), [searched]);
  useHotkeys([['/', () => input.current?.focus()]]);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const isTyping = asked !== '' && asked !== searched;
  const [{ data }] = useQuery({ query: SuggestionsQuery, variables: { text: asked }, pause: !isTyping });
  const offered = isTyping && text.trim() !== '' ? (data?.suggestions ?? []).map(suggested) : [];
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const follow = ({ link }: Suggestion) => {
    list.closeDropdown();
    setText('');
    navigate(link);
  };
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          list.closeDropdown();
          if (text.trim()) navigate({ to: '/search', search: { text: text.trim() } });
        }}
      >
        <Combobox
          store={list}
          onOptionSubmit={(id) => {
            const chosen = offered.find((one) => one.id === id);
            if (chosen) follow(chosen);
          }}
        >
          <Combobox.Target>
            <TextInput
              ref={input}
              type="search"
              value={text}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => {
                setText(event.currentTarget.value);
                list.openDropdown();
                list.resetSelectedOption();
              }}
              onFocus={() => list.openDropdown()}
              onBlur={() => list.closeDropdown()}
              aria-label={t`Search`}
              placeholder={t`Organisations, people, places`}
              leftSection={<SearchIcon />}
              rightSection={
                <Kbd aria-hidden="true" className={classes.key}>
                  /
                </Kbd>
              }
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={offered.length === 0}>
            <Combobox.Options aria-label={t`Suggestions`}>
              {offered.map(({ id, kind, name, language, where }) => (
                <Combobox.Option key={id} value={id}>
                  <Text span lang={language}>
                    {name}
                  </Text>{' '}
                  <Text span size="sm" c="dimmed">
                    {where ?? i18n._(searchKindLabels[kind])}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
        <VisuallyHidden>
          <button type="submit" tabIndex={-1}>
            <Trans>Search</Trans>
          </button>
        </VisuallyHidden>
      </form>
    </search>
  );
}
