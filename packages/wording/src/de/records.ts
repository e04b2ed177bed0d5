import type { RecordMessages } from '../catalogue/records.ts'

const rows = (count: number, text: string) => `${text} ${count === 1 ? 'Zeile' : 'Zeilen'}`

export const records: RecordMessages = {
  sureness: { certain: 'sicher', likely: 'wahrscheinlich', unsure: 'bitte prüfen' },
  quoted: (text) => `„${text}“`,
  guess: {
    chosen: () => 'So wurde es gewählt.',
    byte_order_mark: () => 'Die ersten Bytes der Datei sagen es.',
    valid_utf8: () => 'Alles lässt sich als UTF-8 lesen; das gelingt bei anderen Kodierungen fast nie.',
    only_ascii: () => 'Im gelesenen Teil gibt es keine Umlaute; die meisten Kodierungen lesen ihn gleich.',
    zero_bytes: () => 'Jedes zweite Byte ist eine Null wie bei UTF-16.',
    not_utf8: () =>
      'Es ist kein gültiges UTF-8; die Datei stammt wohl von einem älteren Windows. Bitte die Umlaute ansehen.',
    even_columns: (read) => `Jede Zeile hat ${read.text('columns') || 'gleich viele'} Spalten.`,
    most_even_columns: (read) =>
      `${read.share('share') || 'Die meisten'} der Zeilen haben ${read.text('columns') || 'gleich viele'} Spalten.`,
    single_column: () => 'Kein Zeichen teilt die Zeilen in Spalten; ist das die richtige Datei?',
    column_names: (read) =>
      read.text('matched')
        ? `${read.text('matched')} Spaltennamen sind typisch für Exporte daraus.`
        : 'Die Spaltennamen sind typisch für Exporte daraus.',
    no_known_tool: () =>
      'Die Spaltennamen gehören zu keinem bekannten Werkzeug; die Spalten wurden nach ihren Namen gefunden.',
    one_format: () => 'Alle gelesenen Daten passen dazu, und keine andere Schreibweise passt.',
    most_read: (read) =>
      read.text('of')
        ? `${read.text('read') || '0'} von ${read.text('of')} Daten passen dazu; die übrigen werden abgelehnt.`
        : 'Die meisten Daten passen dazu; die übrigen werden abgelehnt.',
    no_dates: () => 'Keine Spalte lässt sich als Datum lesen; bitte die richtigen wählen.',
    only_day_first: (read) =>
      `${read.text('dayFirst') || 'Einige'} Daten können nur Tag/Monat sein, keines nur Monat/Tag.`,
    only_month_first: (read) =>
      `${read.text('monthFirst') || 'Einige'} Daten können nur Monat/Tag sein, keines nur Tag/Monat.`,
    mixed_order: (read) =>
      `${read.text('dayFirst') || 'Einige'} Daten können nur Tag/Monat sein, ${read.text('monthFirst') || 'einige'} nur Monat/Tag; einer gemischten Datei ist nicht zu trauen.`,
    other_order_impossible: (read) =>
      `Andersherum lägen ${rows(read.count('count'), read.text('count') || 'einige')} in der Zukunft oder endeten vor ihrem Anfang.`,
    days_up_to_12: () =>
      'Kein Tag liegt über 12, also passen Tag/Monat und Monat/Tag; bitte ein bekanntes Ticket ansehen.',
    times_carry_zone: () => 'Jede Uhrzeit trägt ihre Abweichung von UTC bei sich.',
    some_carry_zone: (read) =>
      `Die meisten Uhrzeiten tragen eine Abweichung von UTC; ${rows(read.count('without'), read.text('without') || 'einige')} ohne werden abgelehnt.`,
    few_carry_zone: (read) =>
      `Die meisten Uhrzeiten tragen keine Zone, daher gilt ${read.text('zone') || 'die des Arbeitsbereichs'}; ${rows(read.count('with'), read.text('with') || 'einige')} mit Abweichung werden abgelehnt.`,
    workspace_zone: (read) =>
      `Die Uhrzeiten tragen keine Zone, daher gilt die des Arbeitsbereichs${read.text('zone') ? `: ${read.text('zone')}` : ''}. Werkzeuge exportieren oft in der Zone der Person, die exportiert.`,
  },
  rejection: {
    broken_quote: () => 'Ein Anführungszeichen in dieser Zeile wird nicht geschlossen.',
    record_too_long: () => 'Die Zeile ist länger als ein Megabyte.',
    cells_differ: () => 'Die Zeile hat nicht so viele Zellen wie die Kopfzeile.',
    nul_in_cell: ({ column }) =>
      `Die Zelle in ${column || 'einer Spalte'} enthält ein NUL-Byte; die Datei ist hier wohl beschädigt.`,
    not_utf8: ({ column }) => `Die Zelle in ${column || 'einer Spalte'} ist anders kodiert als die Datei.`,
    id_missing: () => 'Das Ticket hat keine Kennung.',
    id_too_long: () => 'Die Kennung hat mehr als 200 Zeichen; ist es die richtige Spalte?',
    opened_missing: () => 'Das Eröffnungsdatum fehlt.',
    not_a_date: ({ text }) => `${text} lässt sich nicht als Datum lesen.`,
    no_such_date: ({ text }) => `${text} ist kein Tag oder keine Uhrzeit, die es gibt.`,
    other_date_format: ({ text }) => `${text} ist anders geschrieben als die Daten der Datei.`,
    day_month_swapped: ({ text }) => `${text} wäre nur mit vertauschtem Tag und Monat ein Datum.`,
    zone_missing: ({ text }) => `${text} trägt keine Abweichung von UTC, die anderen Uhrzeiten schon.`,
    zone_unexpected: ({ text }) => `${text} trägt eine Abweichung von UTC, die anderen Uhrzeiten nicht.`,
    date_in_future: ({ text }) => `${text} liegt in der Zukunft; stimmt die Zeitzone?`,
    date_too_early: ({ text }) => `${text} liegt vor 1970.`,
    responded_before_opened: ({ text }) => `Das Ticket wurde beantwortet (${text}), bevor es eröffnet wurde.`,
    resolved_before_opened: ({ text }) => `Das Ticket wurde gelöst (${text}), bevor es eröffnet wurde.`,
    closed_before_opened: ({ text }) => `Das Ticket wurde geschlossen (${text}), bevor es eröffnet wurde.`,
    contradicting_opened: ({ text }) =>
      `Eine ebenso späte Zeile desselben Tickets nennt eine andere Eröffnung als ${text}.`,
  },
  warning: {
    day_month_swapped_rows: (read) =>
      `In einem Teil der Datei${
        read.text('firstLine') ? `, von Zeile ${read.text('firstLine')} bis ${read.text('lastLine')},` : ''
      } scheinen Tag und Monat vertauscht zu sein: ${rows(read.count('rows'), read.text('rows') || 'einige')} davon können kein Datum sein und ${read.count('rows') === 1 ? 'wurde' : 'wurden'} abgelehnt${
        read.count('doubtful') > 0
          ? `, ${rows(read.count('doubtful'), read.text('doubtful'))} dazwischen sind vielleicht falsch gelesen`
          : ''
      }. Bitte diesen Teil neu exportieren.`,
    attribute_cut: (read) =>
      `${read.text('count') || 'Einige'} ${read.count('count') === 1 ? 'Wert' : 'Werte'} in ${read.text('column') || 'einer Spalte'} mit mehr als 200 Zeichen ${read.count('count') === 1 ? 'wurde' : 'wurden'} gekürzt.`,
    many_rows_rejected: (read) =>
      `${read.text('rejected') || 'Viele'} von ${read.text('rowsRead') || 'allen'} Zeilen wurden abgelehnt; Zahlen aus dem Rest können täuschen. Bitte die Gründe ansehen und Zuordnung oder Datei berichtigen.`,
    rejections_not_all_kept: (read) =>
      `Nur die ersten${read.text('kept') ? ` ${read.text('kept')}` : ''} abgelehnten Zeilen stehen zum Herunterladen bereit.`,
    older_states_left: (read) =>
      `Von ${read.text('tickets') || 'einigen'} ${read.count('tickets') === 1 ? 'Ticket' : 'Tickets'} war schon ein späterer Stand da; er bleibt.`,
  },
  unknownWarning: (code) => `Der Import hat etwas vermerkt, wofür diese Fassung keine Worte hat: ${code}.`,
}
