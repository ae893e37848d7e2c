import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { i18n } from './i18n/i18n';

/** 藍: the single accent. */
const indigo: MantineColorsTuple = ['#f0f2f8', '#dfe4f0', '#bfc9e2', '#9aa9d0', '#7a8dc0', '#5a70ab', '#3f5590', '#2a3f6f', '#203158', '#172442'];

/** Warm greys for paper and ink. */
const gray: MantineColorsTuple = ['#faf9f7', '#f4f2ee', '#e9e6e0', '#dad6ce', '#bcb7ad', '#8e897f', '#6c675f', '#524e48', '#383530', '#23211e'];
const dark: MantineColorsTuple = ['#dedbd5', '#c2beb7', '#a19c94', '#77726b', '#4b4843', '#3b3935', '#2c2a27', '#222120', '#1a1918', '#121211'];

/** Only for what is late or refused. */
const red: MantineColorsTuple = ['#fcf1ef', '#f6dcd8', '#eab5ae', '#dd8a80', '#d0665a', '#c24a3d', '#ab3327', '#96291f', '#7a2019', '#5c1812'];

const sans = '"Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Yu Gothic", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 5 },
  colors: { indigo, gray, dark, red },
  black: '#23211e',
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono CJK JP", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.65', lg: '1.7', xl: '1.7' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.4' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    // Asked for anew each time one is shown: the language may have changed.
    Notification: { defaultProps: { closeButtonProps: { get 'aria-label'() { return i18n.t('shared.close'); } } } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** Our own names for paper, ink and lines, so that no style sheet names a colour. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mu-header': '56px' },
  light: {
    '--mantine-color-body': gray[0],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-default-border': gray[3],
    '--mu-surface': '#ffffff',
    '--mu-sunken': gray[1],
    '--mu-line': gray[2],
    '--mu-line-strong': gray[5],
    '--mu-ink': gray[9],
    '--mu-ink-soft': gray[6],
    '--mu-accent': indigo[7],
    '--mu-accent-soft': indigo[0],
    '--mu-accent-mid': indigo[3],
    '--mu-mark': '#e3e8f6',
    '--mu-mark-ink': indigo[8],
    '--mu-late': red[7],
    '--mu-done': '#1b6b4a',
    '--mu-late-soft': red[0],
    '--mu-chart-plan': gray[3],
  },
  dark: {
    '--mantine-color-body': dark[8],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-default-border': dark[4],
    '--mu-surface': dark[7],
    '--mu-sunken': dark[6],
    '--mu-line': dark[5],
    '--mu-line-strong': dark[3],
    '--mu-ink': dark[0],
    '--mu-ink-soft': dark[2],
    '--mu-accent': indigo[3],
    '--mu-accent-soft': '#262b39',
    '--mu-accent-mid': indigo[5],
    '--mu-mark': '#323e5e',
    '--mu-mark-ink': indigo[1],
    '--mu-late': red[3],
    '--mu-done': '#7cc9a4',
    '--mu-late-soft': '#3a2421',
    '--mu-chart-plan': dark[4],
  },
});
