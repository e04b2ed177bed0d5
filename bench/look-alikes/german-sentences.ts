const who = [
  'Studierende',
  'Prüfungsämter',
  'Neue Beschäftigte',
  'Lehrstühle',
  'Gäste',
  'Pförtner',
  'Ärztinnen',
  'Bürokräfte',
  'Schüler',
  'Außenstellen',
]
const what = [
  'finden den Drucker im Flur nicht',
  'erhalten Störungsmeldungen doppelt',
  'müssen Anträge zweimal unterschreiben',
  'warten auf die Rückmeldung des Schalters',
  'verlieren die Verbindung zum WLAN',
  'können Bücher nicht verlängern',
  'bekommen ihr Kennwort zu spät zurückgesetzt',
  'fragen täglich nach demselben Schlüssel',
  'suchen die gültige Fassung der Ordnung',
  'hören in der Warteschleife nur Geräusche',
]
const when = [
  'während der Prüfungswochen',
  'nach Geschäftsschluss',
  'am Semesteranfang',
  'bei größeren Veranstaltungen',
  'in den Übungsräumen',
]

/** Five hundred different German sentences, most of them with umlauts. */
export const germanSentences: readonly string[] = who.flatMap((subject) =>
  what.flatMap((verb) => when.map((time) => `${subject} ${verb} ${time}`)),
)
