import type { ReviewMessages } from '../catalogue/reviews.ts'
import { overall } from './overall.ts'

const waits = (name: string) => (name ? ` Sie steht bei ${name} aus.` : '')
const answer = (code: string): string =>
  code in overall.label ? overall.label[code as keyof typeof overall.label] : '?'
const ownedBy = (name: string) => (name ? ` (${name})` : '')
const by = (name: string) => (name ? `, zuständig: ${name}` : '')

export const reviews: ReviewMessages = {
  kind: {
    backlog: 'Durchsicht des Backlogs',
    trend: 'Trend-Durchsicht',
    error_budget: 'Durchsicht der Fehlerbudgets',
    momentum: 'Schwung-Prüfung',
    practice: 'Durchsicht der Praxis',
  },
  about: {
    backlog: 'Überfällige Antworten, Verbesserungen ohne Zuständige, verstrichene Wiedervorlagen.',
    trend:
      'Tickets nach Kategorie: welche steigt, welcher Versuch beginnt, welcher übernommen oder verworfen wird.',
    error_budget: 'Was von jedem Fehlerbudget übrig ist, und in welchem Tempo ausgeliefert wird.',
    momentum: 'Belegte Gewinne: fällige Prüfungen und frühe Zeichen, dass einer verloren geht.',
    practice:
      'Wie das Verbessern selbst gepflegt wird: versäumte Durchsichten, späte Antworten, fehlende Zuständige.',
  },
  source: {
    open_actions: 'Maßnahmen früherer Treffen',
    overdue_answers: 'Überfällige Antworten',
    unowned: 'Ohne Zuständige',
    stale: 'Wiedervorlage verstrichen',
    error_budgets: 'Fehlerbudgets',
    to_decide: 'Zu entscheiden',
    checks_due: 'Fällige Prüfungen',
    early_flags: 'Frühe Zeichen',
    new_signals: 'Neue Signale',
    rising_categories: 'Kategorien',
    missed_reviews: 'Versäumte Durchsichten',
    other_business: 'Sonstiges',
  },
  reason: {
    action_open: (read) => `Übernommen im Treffen vom ${read.date('from')}${by(read.text('owner'))}.`,
    action_overdue: (read) => `War fällig am ${read.date('dueOn')}${by(read.text('owner'))}.`,
    answer_overdue: (read) =>
      `${read.text('from') || 'Jemandem'} war eine Antwort bis ${read.date('replyBy')} zugesagt.${waits(read.text('owes'))}`,
    budget_normal: (read) =>
      `${read.text('left') || '?'} % des Budgets sind übrig (Ziel ${read.text('objective')} %), und es verbrennt nicht schnell.`,
    budget_careful: (read) =>
      `${read.text('left') || '?'} % des Budgets sind übrig (Ziel ${read.text('objective')} %), oder es verbrennt schnell: Die Regel rät zur Vorsicht.`,
    budget_frozen: (read) =>
      `${read.text('left') || '?'} % des Budgets sind übrig (Ziel ${read.text('objective')} %): Die Regel rät zu Reparaturen allein.`,
    budget_unknown: (read) =>
      `In seinem Fenster wurde nichts gemessen (Ziel ${read.text('objective')} %): Die Regel kann nicht raten.`,
    no_owner: (read) => `Angenommen am ${read.date('acceptedOn')}, und niemand führt es weiter.`,
    review_date_passed: (read) =>
      `Wiedervorlage war am ${read.date('nextReviewOn')}${by(read.text('owner'))}.`,
    judging_date_came: (read) =>
      `Der Tag des Urteils war am ${read.date('judgingOn')}: das Urteil berechnen, dann übernehmen oder verwerfen.`,
    verdict_unread: (read) =>
      `Das Urteil ist „${answer(read.text('overall'))}“. Vor der Entscheidung liest es jemand anderes als die zuständige Person${ownedBy(read.text('owner'))}.`,
    verdict_read: (read) =>
      read.text('overall') === 'too_early'
        ? `Das Urteil ist „${answer('too_early')}“: die Nachmessung durch einen Nachtrag verlängern oder mit der Lehre verwerfen.`
        : `Das Urteil ist „${answer(read.text('overall'))}“: übernehmen oder verwerfen?`,
    verdict_settled: () => 'Darüber wurde schon entschieden.',
    check_due: (read) =>
      `Prüfung ${read.text('number') || 'des Gewinns'} war fällig am ${read.date('dueOn')}: Ist der Gewinn noch da?`,
    gain_may_slip: (read) =>
      `„${read.text('metric')}“ zeigt ein Signal zum Schlechteren bis ${read.date('period')}: Der Gewinn könnte verloren gehen.`,
    signal_concern: (read) => `Ein Signal zum Schlechteren, bis ${read.date('period')}.`,
    signal_improvement: (read) => `Ein Signal zum Besseren, bis ${read.date('period')}: Was ist geschehen?`,
    signal_neutral: (read) => `Etwas hat sich verändert, bis ${read.date('period')}.`,
    category_rises: (read) =>
      `Von ${read.text('before')} auf ${read.text('after')} Tickets am Tag: mehr, als die Wochentage erklären.`,
    category_falls: (read) =>
      `Von ${read.text('before')} auf ${read.text('after')} Tickets am Tag: weniger, als die Wochentage erklären.`,
    review_missed: (read) =>
      read.count('count') === 1
        ? `Das Treffen vom ${read.date('latest')} fand nicht statt.`
        : `${read.text('count') || 'Mehrere'} Treffen fanden nicht statt, zuletzt am ${read.date('latest')}.`,
    added_in_meeting: (read) => `Auf die Tagesordnung gesetzt von ${read.text('by') || 'jemandem'}.`,
  },
  unknownReason: 'Es wurde für dieses Treffen gefunden.',
  decided: {
    answer: (choice) => choice,
    owner: (choice) => `Jetzt zuständig: ${choice}.`,
    look_again: (choice) => `Wiedervorlage am ${choice}.`,
    judge: () => 'Das Urteil wurde berechnet.',
    read: () => 'Das Urteil wurde von einer zweiten Person gelesen.',
    conclude: (choice) => choice,
    run_check: () => 'Die Prüfung wurde gemacht.',
    experiment: (choice) => `Ein kleiner Versuch begann: „${choice}“.`,
    pace: (choice) => choice,
    capture: (choice) => `Neu im Backlog: „${choice}“.`,
    done: () => 'Erledigt.',
    nothing_to_do: () => 'Gesehen; nichts zu tun.',
    carry: () => 'Vertagt.',
  },
  answer: { accept: 'Angenommen.', park: 'Zurückgestellt.', decline: 'Abgelehnt.' },
  pace: {
    normal: 'Releases gehen weiter wie immer.',
    careful: 'Releases gehen mit Vorsicht weiter.',
    frozen: 'Es gibt nur noch Reparaturen.',
  },
  conclusion: {
    adopt: 'Übernommen.',
    adapt: 'Angepasst: noch eine Runde.',
    abandon: 'Verworfen, mit der Lehre daraus.',
    keep_observing: 'Weiter beobachtet.',
  },
  minutes: {
    title: (name, day) => `${name}, ${day}`,
    held: (from, to, zone) => `Gehalten von ${from} bis ${to} (${zone}).`,
    ledBy: (name) => `Geleitet von ${name}.`,
    present: (names) => `Dabei: ${names}`,
    noAgenda: 'Es stand nichts an: Die Tagesordnung war leer.',
    decisions: 'Entscheidungen',
    nothingToDo: 'Gesehen, nichts zu tun',
    carried: 'Vertagt',
    actions: 'Maßnahmen',
    noActions: 'Niemand hat etwas mitgenommen.',
    note: 'Notiz',
    closing: 'Zum Schluss',
    done: 'erledigt',
    by: (day) => `bis ${day}`,
    openStill: 'läuft noch',
  },
}
