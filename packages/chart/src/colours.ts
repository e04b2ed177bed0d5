import type { Token } from './scene/scene.ts'

export type Theme = 'light' | 'dark'

/** The palette of the product's look. Contrast on paper: text tones 5 or more, marks 4.5 or more. */
export const chartColours: Record<Theme, Record<Token, string>> = {
  light: {
    ink: '#15202A',
    ink2: '#46535E',
    ink3: '#5D6973',
    edge: '#7C8790',
    rule: '#D6DBDA',
    paper: '#F4F6F5',
    common: '#66717A',
    improvement: '#1A5CAB',
    concern: '#8A4F00',
    baseline: '#E8ECEB',
    target: '#DCE8F6',
  },
  dark: {
    ink: '#E9EDEF',
    ink2: '#B3BDC5',
    ink3: '#96A2AB',
    edge: '#72808B',
    rule: '#2B3740',
    paper: '#10161B',
    common: '#98A4AD',
    improvement: '#82B8F7',
    concern: '#EFB55E',
    baseline: '#1C262D',
    target: '#1B3A5C',
  },
}

export const chartFont = "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans', system-ui, sans-serif"

/** How a renderer asks for a colour: the page's `--chart-…` property, or a fixed value in a standalone picture. */
export function paint(token: Token, standalone?: Theme): string {
  return standalone ? chartColours[standalone][token] : `var(--chart-${token}, ${chartColours.light[token]})`
}
