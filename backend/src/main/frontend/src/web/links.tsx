import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type LinkProps = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

/** A link in a text, typed by the pages' addresses. */
export const AnchorLink = createLink((props: AnchorProps & LinkProps) => <Anchor {...props} />);

/** A link that looks like a button: it leads to where something is done. */
export const ButtonLink = createLink((props: ButtonProps & LinkProps) => <Button component="a" {...props} />);
