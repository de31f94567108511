import classes from './VoteBar.module.css';

type Props = {
  /** Numbers drawn one after the other, with their colours. */
  parts: { value: number; colour: string }[];
  /** What the whole bar stands for. */
  of: number;
  /** A share of the whole that must be reached, as bylaws write it: `>1/2`, `1/3`. */
  mark?: string;
  /** What the picture says, in words. */
  label: string;
};

/** Parts of a whole as a bar, with the share that must be reached. */
export function VoteBar({ parts, of, mark, label }: Props) {
  const [numerator = 0, denominator = 1] = (mark ?? '').replace(/^>=?/, '').split('/').map(Number);
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      {parts.map(({ value, colour }) => (
        <div
          key={colour}
          className={classes.part}
          style={{ width: of === 0 ? 0 : `${(100 * value) / of}%`, background: colour }}
        />
      ))}
      {mark && <div className={classes.mark} style={{ left: `${(100 * numerator) / denominator}%` }} />}
    </div>
  );
}
