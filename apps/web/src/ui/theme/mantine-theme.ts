import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** Mantine's parts wear our tokens, so that both follow one switch. */
export const theme = createTheme({
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--text)', fontWeight: '700' },
  defaultRadius: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
})

const mapped = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-error': 'var(--concern)',
  '--mantine-primary-color-filled': 'var(--improvement)',
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: mapped, dark: mapped })
