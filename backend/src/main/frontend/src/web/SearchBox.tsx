import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { readDirectorySearch } from '../network/directorySearch';
import { SearchIcon } from './icons';
import classes from './Shell.module.css';

/** Finds organisations; the slash key leads here from anywhere. In the directory it keeps the other filters. */
export function SearchBox() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const before = pathname === '/organisations' ? readDirectorySearch(search) : {};
  const searched = before.text ?? '';
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(searched);
  useEffect(() => setText(searched), [searched]);
  useHotkeys([['/', () => input.current?.focus()]]);
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          navigate({ to: '/organisations', search: { ...before, text: text.trim() || undefined } });
        }}
      >
        <TextInput
          ref={input}
          type="search"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={t`Search organisations`}
          placeholder={t`Search organisations`}
          leftSection={<SearchIcon />}
          rightSection={
            <Kbd aria-hidden="true" className={classes.key}>
              /
            </Kbd>
          }
        />
        <VisuallyHidden>
          <button type="submit" tabIndex={-1}>
            <Trans>Search</Trans>
          </button>
        </VisuallyHidden>
      </form>
    </search>
  );
}
