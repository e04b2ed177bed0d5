import type { RecordMessages } from '../catalogue/records.ts'

const rows = (count: number, text: string) => `${text} ${count === 1 ? 'row' : 'rows'}`

export const records: RecordMessages = {
  sureness: { certain: 'certain', likely: 'likely', unsure: 'please check' },
  quoted: (text) => `“${text}”`,
  guess: {
    chosen: () => 'This is what was chosen.',
    byte_order_mark: () => 'The first bytes of the file say so.',
    valid_utf8: () => 'All of it reads as UTF-8, and other encodings hardly ever do.',
    only_ascii: () => 'What was looked at has no accented letters, so most encodings read it the same.',
    zero_bytes: () => 'Every second byte is zero, as in UTF-16.',
    not_utf8: () =>
      'It is not valid UTF-8, so it was probably saved on an older Windows; check the accented letters.',
    even_columns: (read) => `Every row has ${read.text('columns') || 'as many'} columns.`,
    most_even_columns: (read) =>
      `${read.share('share') || 'Most'} of the rows have ${read.text('columns') || 'as many'} columns.`,
    single_column: () => 'No character cuts the rows into columns; is this the right file?',
    column_names: (read) =>
      read.text('matched')
        ? `${read.text('matched')} column names are typical of its exports.`
        : 'The column names are typical of its exports.',
    no_known_tool: () =>
      'The column names are of no tool that is known, so columns were found by what they are called.',
    one_format: () => 'All dates that were looked at read this way, and no other way reads them.',
    most_read: (read) =>
      read.text('of')
        ? `${read.text('read') || '0'} of ${read.text('of')} dates read this way; the others are rejected.`
        : 'Most dates read this way; the others are rejected.',
    no_dates: () => 'No column reads as dates; choose the columns that hold them.',
    only_day_first: (read) =>
      `${read.text('dayFirst') || 'Some'} dates can only be day/month, and none can only be month/day.`,
    only_month_first: (read) =>
      `${read.text('monthFirst') || 'Some'} dates can only be month/day, and none can only be day/month.`,
    mixed_order: (read) =>
      `${read.text('dayFirst') || 'Some'} dates can only be day/month and ${read.text('monthFirst') || 'some'} only month/day; a file that mixes both cannot be trusted.`,
    other_order_impossible: (read) =>
      `The other order would put ${rows(read.count('count'), read.text('count') || 'some')} into the future, or end them before they began.`,
    days_up_to_12: () =>
      'No day is above 12, so day/month and month/day both fit; look at a ticket you know.',
    times_carry_zone: () => 'Every time carries its own offset.',
    some_carry_zone: (read) =>
      `Most times carry an offset; ${rows(read.count('without'), read.text('without') || 'some')} without one will be rejected.`,
    few_carry_zone: (read) =>
      `Most times carry no offset, so ${read.text('zone') || 'the zone of the workspace'} is taken; ${rows(read.count('with'), read.text('with') || 'some')} with one will be rejected.`,
    workspace_zone: (read) =>
      `The times carry no zone, so the one of the workspace is taken${read.text('zone') ? `, ${read.text('zone')}` : ''}; tools often export in the zone of the person who exports.`,
  },
  rejection: {
    broken_quote: () => 'A quotation mark in this row does not close.',
    record_too_long: () => 'The row is longer than a megabyte.',
    cells_differ: () => 'The row has another number of cells than the header.',
    nul_in_cell: ({ column }) =>
      `The cell in ${column || 'a column'} holds a NUL byte; the file may be damaged here.`,
    not_utf8: ({ column }) => `The cell in ${column || 'a column'} is in another encoding than the file.`,
    id_missing: () => 'The ticket has no id.',
    id_too_long: () => 'The id has more than 200 characters; is this the right column?',
    opened_missing: () => 'The opening date is missing.',
    not_a_date: ({ text }) => `${text} is not a date that can be read.`,
    no_such_date: ({ text }) => `${text} is no day or time that exists.`,
    other_date_format: ({ text }) => `${text} is written in another way than the file’s dates.`,
    day_month_swapped: ({ text }) => `${text} would be a date only with day and month exchanged.`,
    zone_missing: ({ text }) => `${text} has no offset, the other times have one.`,
    zone_unexpected: ({ text }) => `${text} has an offset, the other times have none.`,
    date_in_future: ({ text }) => `${text} lies in the future; is the time zone right?`,
    date_too_early: ({ text }) => `${text} lies before 1970.`,
    responded_before_opened: ({ text }) => `The ticket was answered (${text}) before it was opened.`,
    resolved_before_opened: ({ text }) => `The ticket was resolved (${text}) before it was opened.`,
    closed_before_opened: ({ text }) => `The ticket was closed (${text}) before it was opened.`,
    contradicting_opened: ({ text }) =>
      `Another row of the same ticket, just as late, says that it was opened at another time than ${text}.`,
  },
  warning: {
    day_month_swapped_rows: (read) =>
      `Day and month seem to be exchanged in part of the file${
        read.text('firstLine') ? `, from line ${read.text('firstLine')} to line ${read.text('lastLine')}` : ''
      }: ${rows(read.count('rows'), read.text('rows') || 'some')} of it cannot be dates and ${read.count('rows') === 1 ? 'was' : 'were'} rejected${
        read.count('doubtful') > 0
          ? `, and ${rows(read.count('doubtful'), read.text('doubtful'))} between them may have been read wrongly`
          : ''
      }. Export that part again.`,
    attribute_cut: (read) =>
      `${read.text('count') || 'Some'} ${read.count('count') === 1 ? 'value' : 'values'} in ${read.text('column') || 'a column'} had more than 200 characters and ${read.count('count') === 1 ? 'was' : 'were'} cut.`,
    many_rows_rejected: (read) =>
      `${read.text('rejected') || 'Many'} of ${read.text('rowsRead') || 'all'} rows were rejected; numbers made from the rest may mislead. Look at the reasons and correct the mapping or the file.`,
    rejections_not_all_kept: (read) =>
      `Only the first ${read.text('kept') || 'of the'} rejected rows were kept for download.`,
    older_states_left: (read) =>
      `A later state of ${read.text('tickets') || 'some'} ${read.count('tickets') === 1 ? 'ticket' : 'tickets'} was here already and stays.`,
  },
  unknownWarning: (code) => `The import noted something that this version has no words for: ${code}.`,
}
