import type { Messages } from '../en.ts'

export const calendars: Messages['calendars'] = {
  title: 'Kalender',
  lead: 'Reviews in dem Kalender, den Sie ohnehin benutzen: Thunderbird, Apple, Google oder ein anderer, der Links abonniert.',
  toCalendars: 'Reviews im eigenen Kalender',
  of: 'Reviews von',
  own: 'Meine und die meiner Teams',
  make: 'Link erstellen',
  once: 'Dieser Link wird einmal gezeigt. Wer ihn hat, sieht die Treffen; behalten Sie ihn für sich.',
  link: 'Link zum Abonnieren',
  mine: 'Kalender, die Sie erstellt haben',
  none: 'Sie haben noch keinen erstellt.',
  madeOn: (when) => `erstellt ${when}`,
  revoke: 'Zurücknehmen',
  revokeOf: (name) => `Zurücknehmen: ${name}`,
  revoked: 'Zurückgenommen. Der Link gilt nicht mehr.',
  how: 'Wählen Sie in Ihrem Kalender „abonnieren“ oder „per URL hinzufügen“ und fügen Sie den Link ein. Verlegte und abgesagte Treffen folgen von selbst, so oft Ihr Kalender nachfragt.',
}
