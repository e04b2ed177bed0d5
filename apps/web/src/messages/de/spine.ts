import type { Messages } from '../en.ts'

export const spine: Messages['spine'] = {
  label: (lap) => (lap === 0 ? 'Die sieben Schritte' : `Die sieben Schritte, Runde ${lap}`),
  lap: (lap) => `Runde ${lap}`,
  nextLap: (lap) => `Runde ${lap} nicht begonnen`,
  pawl: (step) => `Sperrklinke: fällt nicht hinter ${step} zurück`,
  holdsAt: (step) => `hält bei Schritt ${step}`,
  phases: { direction: 'Richtung geben', execute: 'Umsetzen', learn: 'Lernen und verankern' },
  steps: ['Vision', 'Ausgangslage', 'Ziel', 'Plan', 'Handeln', 'Prüfung', 'Schwung'],
  words: { done: 'fertig', open: 'offen', missing: 'fehlt', amended: 'geändert' },
}
