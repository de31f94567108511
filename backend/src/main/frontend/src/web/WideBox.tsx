import { useResizeObserver } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import classes from './WideBox.module.css';

type Props = { children: ReactNode; label: string };

/** Holds something wider than the page: it scrolls sideways, and a shadow tells at which side there is more. */
export function WideBox({ children, label }: Props) {
  const box = useRef<HTMLElement>(null);
  const [inner, { width }] = useResizeObserver<HTMLDivElement>();
  const [more, setMore] = useState({ before: false, after: false });
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollLeft, scrollWidth, clientWidth } = element;
    setMore({ before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is seen depends on how wide the content is
  useEffect(look, [look, width]);
  return (
    <div className={classes.frame} data-before={more.before || undefined} data-after={more.after || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys must be able to scroll it */}
      <section ref={box} className={classes.box} aria-label={label} tabIndex={0} onScroll={look}>
        <div ref={inner} className={classes.content}>
          {children}
        </div>
      </section>
    </div>
  );
}
