import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = [
  '#eef2f9',
  '#dae2f0',
  '#b3c4e0',
  '#8ba6d2',
  '#6a8bc4',
  '#4f73b1',
  '#3a5f9f',
  '#2b4b82',
  '#223c6b',
  '#182c52',
];

const vermilion: MantineColorsTuple = [
  '#fdeeea',
  '#f9d6cd',
  '#f2b0a0',
  '#ea876f',
  '#e36446',
  '#cf4424',
  '#c43a1b',
  '#a83013',
  '#8a260e',
  '#6b1b08',
];

const ink: MantineColorsTuple = [
  '#e9e6df',
  '#cfccc5',
  '#a9abb2',
  '#7d818c',
  '#565b68',
  '#3b404c',
  '#2b303b',
  '#20242d',
  '#181b22',
  '#101217',
];

const sans = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"Hiragino Sans"',
  '"Yu Gothic UI"',
  '"Noto Sans JP"',
  '"Noto Sans CJK JP"',
  'Meiryo',
  'Roboto',
  'sans-serif',
].join(', ');

/** Indigo acts, vermilion warns of what cannot be undone, everything else is ink on paper. */
export const theme = createTheme({
  colors: { indigo, vermilion, dark: ink },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#ffffff',
  black: '#22242a',
  fontFamily: sans,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.35' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.4' },
      h3: { fontSize: '1.125rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Anchor: { defaultProps: { underline: 'hover' } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' } } },
    MultiSelect: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' } } },
    Autocomplete: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' } } },
    NumberInput: { defaultProps: { size: 'md' } },
    Modal: { styles: { title: { fontWeight: 650, fontSize: '1.125rem', lineHeight: 1.4 } } },
    Fieldset: { styles: { root: { margin: 0, padding: 0 }, legend: { padding: 0, fontWeight: 600 } } },
  },
});

/** Paper-like ground, and the few colours that are ours rather than Mantine's. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--yui-ground': '#faf7f1',
    '--yui-surface': '#ffffff',
    '--yui-line': '#e5dfd3',
    '--mantine-color-dimmed': '#5d6069',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-7)',
    '--mantine-color-error': 'var(--mantine-color-vermilion-7)',
    '--mantine-color-vermilion-light-color': 'var(--mantine-color-vermilion-7)',
  },
  dark: {
    '--yui-ground': '#14161b',
    '--yui-surface': '#1d2027',
    '--yui-line': '#343946',
    '--mantine-color-body': '#1d2027',
    '--mantine-color-dimmed': '#a4a7b0',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
    '--mantine-color-error': 'var(--mantine-color-vermilion-3)',
    '--mantine-color-vermilion-light-color': 'var(--mantine-color-vermilion-3)',
    '--mantine-color-indigo-light': 'rgb(106 139 196 / 0.22)',
    '--mantine-color-vermilion-outline': 'var(--mantine-color-vermilion-3)',
  },
});
