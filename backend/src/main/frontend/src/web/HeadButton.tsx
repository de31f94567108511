import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './HeadButton.module.css';

type Props = UnstyledButtonProps &
  Omit<ComponentPropsWithRef<'button'>, 'name'> & {
    icon: ReactNode;
    /** The words beside the icon; narrow screens show them to screen readers only. */
    label: ReactNode;
    /** What the button is for, where the label alone does not say it. */
    name: string;
    /** What stands at the icon's corner and is always shown: a count. */
    extra?: ReactNode;
  };

/** A button in the head of the page. */
export function HeadButton({ icon, label, name, extra, className, ...rest }: Props) {
  return (
    // Menus and popovers hand a class of their own to what opens them.
    <UnstyledButton title={name} {...rest} className={[classes.button, className].filter(Boolean).join(' ')}>
      <span className={classes.icon}>
        {icon}
        {extra && <span className={classes.extra}>{extra}</span>}
      </span>
      <span className={classes.label}>{label}</span>
    </UnstyledButton>
  );
}
