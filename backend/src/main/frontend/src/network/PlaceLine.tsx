import { Text } from '@mantine/core';
import { AnchorLink } from '../web/links';

type Place = { code: string; name: string; within?: Place | null };

/** Where something sits, from the smallest place to the largest; each leads to the directory of that place. */
export function PlaceLine({ place }: { place: Place }) {
  const places: Place[] = [];
  for (let each: Place | null | undefined = place; each; each = each.within) places.push(each);
  return (
    <Text span size="sm">
      {places.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <AnchorLink to="/organisations" search={{ place: code }} size="sm">
            {name}
          </AnchorLink>
        </span>
      ))}
    </Text>
  );
}
