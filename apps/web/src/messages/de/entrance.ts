import type { Messages } from '../en.ts'

export const entrance: Messages['entrance'] = {
  signInTitle: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  passwordHint: (min) => `Mindestens ${min} Zeichen.`,
  name: 'Ihr Name',
  signIn: 'Anmelden',
  wrong:
    'Adresse und Passwort gehören nicht zusammen. Es wurde nichts geändert; versuchen Sie es noch einmal.',
  tooMany: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  unreachable:
    'Ratchet ist nicht erreichbar. Ihre Eingaben stehen noch da; versuchen Sie es gleich noch einmal.',
  noAccount: 'Noch kein Konto? Jemand aus Ihrem Arbeitsbereich kann Ihnen einen Einladungslink schicken.',
  welcomeTitle: (workspace) => `Willkommen bei ${workspace}.`,
  welcomeText: 'Dieser Link macht Sie zur ersten Administration. Er gilt einmal.',
  welcomeAction: 'Administration übernehmen',
  joinTitle: (workspace) => `Bei ${workspace} mitmachen.`,
  joinText: (invitedBy, role, until) =>
    `${invitedBy} lädt Sie ein, Rolle: ${role}. Der Link gilt bis ${until}.`,
  joinAction: 'Mitmachen',
  linkFailedTitle: 'Dieser Link funktioniert nicht.',
  linkFailedText:
    'Vielleicht wurde er schon benutzt, widerrufen oder ist abgelaufen. Bitten Sie um einen neuen; mit einem Konto melden Sie sich an.',
  linkMissing: 'Der Adresse fehlt der Teil nach „token=“. Kopieren Sie den ganzen Link.',
  promiseTitle: 'Behalten, was gewonnen ist.',
  promiseText: 'Von einem Satz zum Gewinn, der nachgewiesen und beobachtet ist, in sieben Schritten.',
}
