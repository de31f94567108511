import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { Surface } from '../../web/Surface';
import { KindBadge } from '../KindBadge';
import classes from './map.module.css';
import type { MapPoint } from './mapData';

type Props = { points: MapPoint[]; onChoose: (id: string) => void; onClose: () => void };

/** Organisations at the same spot of the map, of which one is to be chosen. */
export function SameSpot({ points, onChoose, onClose }: Props) {
  return (
    <Surface>
      <Stack gap="sm" component="section" aria-live="polite">
        <Title order={2}>
          <Plural value={points.length} one="# organisation at this spot" other="# organisations at this spot" />
        </Title>
        <ul className={classes.partners}>
          {points.map(({ id, name, kind }) => (
            <li key={id}>
              <Anchor component="button" className={classes.name} onClick={() => onChoose(id)}>
                {name}
              </Anchor>
              <div>
                <KindBadge kind={kind} />
              </div>
            </li>
          ))}
        </ul>
        <Group>
          <Button size="sm" variant="subtle" onClick={onClose}>
            <Trans>Let go</Trans>
          </Button>
        </Group>
      </Stack>
    </Surface>
  );
}
