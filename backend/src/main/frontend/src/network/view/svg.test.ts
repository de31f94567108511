import { expect, it } from 'vitest';
import { type Shapes, svgOf } from './svg';

const NAME = '<script>alert(1)</script> & "𠮷" 😀 \' ]]>';
const shapes: Shapes = {
  width: 640,
  height: 480,
  title: NAME,
  ground: '#ffffff',
  ink: '#22242a',
  font: '"Noto Sans JP", sans-serif',
  fontSize: 14,
  lines: [{ from: { x: 10, y: 20 }, to: { x: 30.123456, y: 40 }, width: 1.6, colour: '#9db0d3' }],
  nodes: [
    { x: 10, y: 20, radius: 8, colour: '#1536a3', name: NAME, letter: 'W', ink: '#ffffff' },
    { x: 30, y: 40, radius: 4, colour: '"/><script>', name: 'bell \u0007 half \ud842 end\uffff', letter: '', ink: '' },
  ],
  names: [{ left: 22, y: 20, text: NAME }],
};

function parsed() {
  const document = new DOMParser().parseFromString(svgOf(shapes), 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

it('draws what the picture shows', () => {
  const document = parsed();
  expect(document.documentElement.getAttribute('viewBox')).toBe('0 0 640 480');
  expect(document.querySelectorAll('circle')).toHaveLength(2);
  expect(document.querySelector('line')?.getAttribute('x2')).toBe('30.12');
  expect([...document.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['W', NAME]);
});

it('takes no name for markup', () => {
  const document = parsed();
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelector('circle title')?.textContent).toBe(NAME);
  expect(svgOf(shapes)).not.toContain('<script');
});

it('leaves out what XML cannot hold', () => {
  const text = svgOf(shapes);
  expect(text).toContain('<title>bell  half  end</title>');
  expect(text).not.toContain('\u0007');
});
