import {
  type Guess,
  type PartialRecordMapping,
  type RecordPreview,
  recordDateFormats,
  recordEncodings,
} from '@ratchet/contract'
import { type ReactNode, useId } from 'react'
import { useMessages } from '../../messages/index.ts'
import { SelectField, StateWord, TextField } from '../../ui/index.ts'
import { mustChooseDates } from './chosen.ts'
import styles from './source-records.module.css'
import { useRecordWords } from './use-record-words.ts'

interface GuessesProps {
  preview: RecordPreview
  chosen: PartialRecordMapping
  onChange: (chosen: PartialRecordMapping) => void
}

const delimiters = [',', ';', '\t', '|'] as const

/** What was guessed about the file, how sure each guess is and why, and a field to say otherwise. */
export function Guesses({ preview, chosen, onChange }: GuessesProps) {
  const words = useMessages().tickets
  const { mapping, guesses } = preview
  const put = (change: PartialRecordMapping) => onChange({ ...chosen, ...change })
  return (
    <section aria-labelledby="how-it-is-read" className={styles.part}>
      <h2 id="how-it-is-read">{words.guesses.title}</h2>
      <p className={styles.quiet}>{words.guesses.lead}</p>
      <div className={styles.guesses}>
        <GuessRow guess={guesses.preset}>
          <p className={styles.settled}>
            <span>{words.guesses.preset}</span> <b>{words.presets[preview.preset]}</b>
          </p>
        </GuessRow>
        <GuessRow guess={guesses.dateFormat}>
          <SelectField
            label={words.guesses.dateFormat}
            value={mustChooseDates(preview, chosen) ? '' : (mapping.dateFormat ?? '')}
            onChange={(event) =>
              put({ dateFormat: recordDateFormats.find((one) => one === event.target.value) })
            }
          >
            {mustChooseDates(preview, chosen) ? (
              <option value="">{words.guesses.chooseDateFormat}</option>
            ) : null}
            {recordDateFormats.map((name) => (
              <option key={name} value={name}>
                {words.dateFormats[name]}
              </option>
            ))}
          </SelectField>
        </GuessRow>
        <GuessRow guess={guesses.zone}>
          {mapping.timesCarryZone ? (
            <p className={styles.settled}>
              <b>{words.guesses.zoneCarried}</b>
            </p>
          ) : (
            <ZoneField zone={mapping.zone ?? ''} onChange={(zone) => put({ zone })} />
          )}
        </GuessRow>
        <GuessRow guess={guesses.encoding}>
          <SelectField
            label={words.guesses.encoding}
            value={mapping.encoding}
            onChange={(event) => put({ encoding: recordEncodings.find((one) => one === event.target.value) })}
          >
            {recordEncodings.map((name) => (
              <option key={name} value={name}>
                {words.encodings[name]}
              </option>
            ))}
          </SelectField>
        </GuessRow>
        <GuessRow guess={guesses.delimiter}>
          <SelectField
            label={words.guesses.delimiter}
            value={mapping.delimiter}
            onChange={(event) => put({ delimiter: delimiters.find((one) => one === event.target.value) })}
          >
            {delimiters.map((mark) => (
              <option key={mark} value={mark}>
                {words.delimiters[mark]}
              </option>
            ))}
          </SelectField>
        </GuessRow>
      </div>
    </section>
  )
}

const marks = { certain: 'done', likely: 'waiting', unsure: 'concern-open' } as const

function GuessRow({ guess, children }: { guess: Guess; children: ReactNode }) {
  const words = useRecordWords()
  return (
    <div className={styles.guess}>
      {children}
      <p>
        <StateWord mark={marks[guess.sureness]}>{words.sureness(guess.sureness)}</StateWord>{' '}
        <span className={styles.quiet}>{words.guess(guess)}</span>
      </p>
    </div>
  )
}

function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const words = useMessages().tickets.guesses
  const zones = useId()
  return (
    <>
      <TextField
        key={zone}
        label={words.zone}
        list={zones}
        defaultValue={zone}
        onBlur={({ target }) => {
          const next = target.value.trim()
          if (next !== '' && next !== zone) onChange(next)
        }}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
