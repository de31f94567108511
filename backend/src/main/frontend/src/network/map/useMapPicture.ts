import { AttributionControl, type CameraOptions, Map as MapLibreMap, Popup } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OrganisationKind } from '../labels';
import { LABEL_FONT, type Scheme } from '../view/drawing';
import { baseStyle, fillBaseMap } from './baseMap';
import { choiceAt } from './choice';
import { kindIcons } from './kindIcons';
import { addOverlay } from './overlay';

/** What the map is drawn with; when any of it changes it is drawn anew, where one was looking. */
export type MapLook = {
  scheme: Scheme;
  language: string;
  letters: Record<OrganisationKind, string>;
  /** The address of an outside style; absent: the portal's own. */
  style: string | undefined;
  /** What the parts of the map are called. */
  words: Record<string, string>;
  isCalm: boolean;
  /** Whether fingers scroll the page, so that it takes two of them to move the map. */
  isTouched: boolean;
};

/** Keeps a map in an element. The map is there once something can be drawn on it, and drawn once nothing is missing. */
export function useMapPicture(
  element: RefObject<HTMLDivElement | null>,
  look: MapLook,
  onChoose: (ids: string[]) => void,
): { map: MapLibreMap | undefined; isDrawn: boolean } {
  const [made, setMade] = useState<{ map: MapLibreMap; key: string; isDrawn: boolean }>();
  const camera = useRef<CameraOptions>({ center: [20, 25], zoom: 0 });
  const now = useRef({ look, onChoose });
  now.current = { look, onChoose };
  const { scheme, language, style } = look;
  // A map that is about to be drawn anew must not be touched any more, not even by effects of the same moment.
  const key = `${scheme} ${language} ${style}`;

  useEffect(() => {
    const container = element.current;
    if (!container) return;
    const { letters, words, isCalm, isTouched } = now.current.look;
    const map = new MapLibreMap({
      container,
      style: style ?? baseStyle(scheme),
      ...camera.current,
      attributionControl: false,
      locale: words,
      localIdeographFontFamily: LABEL_FONT,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: isTouched,
      fadeDuration: isCalm ? 0 : 200,
    });
    map.addControl(new AttributionControl({ compact: false }));
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    let isOwn = style === undefined;
    let isReady = false;
    let isFilled = !isOwn;
    map.on('style.load', () => {
      isReady = true;
      addOverlay(map, scheme, kindIcons(scheme, letters), language);
      if (isOwn) {
        fillBaseMap(map, language)
          // Without land the organisations can still be seen.
          .catch(() => undefined)
          .then(() => {
            isFilled = true;
            map.triggerRepaint();
          });
      }
      setMade({ map, key, isDrawn: false });
    });
    map.on('error', () => {
      // What others serve may be out of reach; the network must be seen all the same.
      if (isReady || isOwn) return;
      isOwn = true;
      map.setStyle(baseStyle(scheme));
    });
    map.on('idle', () => {
      if (isFilled) setMade((before) => (before?.isDrawn ? before : { map, key, isDrawn: true }));
    });
    map.on('click', async ({ point }) => {
      const choice = await choiceAt(map, point);
      if ('ids' in choice) now.current.onChoose(choice.ids);
      else map.easeTo({ ...choice, duration: now.current.look.isCalm ? 0 : 400 });
    });
    nameUnderPointer(map);
    return () => {
      camera.current = { center: map.getCenter(), zoom: map.getZoom() };
      setMade(undefined);
      map.remove();
    };
  }, [element, scheme, language, style, key]);

  return made?.key === key ? made : { map: undefined, isDrawn: false };
}

/** Says the name of the organisation under the pointer. */
function nameUnderPointer(map: MapLibreMap) {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 16, className: 'yui-map-name' });
  map.on('mousemove', 'points', ({ features, lngLat }) => {
    const name = features?.[0]?.properties.name;
    if (typeof name === 'string') popup.setLngLat(lngLat).setText(name).addTo(map);
  });
  map.on('mouseleave', 'points', () => popup.remove());
  for (const layer of ['points', 'clusters']) {
    map.on('mouseenter', layer, () => {
      map.getCanvas().style.cursor = 'pointer';
    });
    map.on('mouseleave', layer, () => {
      map.getCanvas().style.cursor = '';
    });
  }
}
