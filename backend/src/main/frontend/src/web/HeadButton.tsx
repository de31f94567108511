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
    /** What stands beside the words and is always shown. */
    extra?: ReactNode;
  };

/** A button in the head of the page. */
export function HeadButton({ icon, label, name, extra, ...rest }: Props) {
  return (
    <UnstyledButton className={classes.button} title={name} {...rest}>
      {icon}
      <span className={classes.label}>{label}</span>
      {extra}
    </UnstyledButton>
  );
}
