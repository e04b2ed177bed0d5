import type { Messages } from '../en.ts'

export const status: Messages['status'] = {
  words: {
    idea: 'Idee',
    parked: 'zurückgestellt',
    declined: 'abgelehnt',
    merged: 'zusammengeführt',
    accepted: 'angenommen',
    step_1: 'Schritt 1, Vision',
    step_2: 'Schritt 2, Ausgangslage',
    step_3: 'Schritt 3, Ziel',
    step_4: 'Schritt 4, Plan',
    step_5: 'Schritt 5, Handeln',
    measuring: 'wird gemessen',
    to_be_judged: 'zu beurteilen',
    verified: 'nachgewiesen',
    partly_achieved: 'teilweise erreicht',
    not_achieved: 'nicht erreicht',
    done_unproven: 'erledigt, nicht über die Zeit nachgewiesen',
    sustaining: 'wird gehalten',
    held: 'gehalten',
    reopened: 'wieder geöffnet',
    abandoned: 'aufgegeben',
  },
  derived: 'Aus dem Geschehenen abgeleitet; niemand kann ihn setzen.',
}
