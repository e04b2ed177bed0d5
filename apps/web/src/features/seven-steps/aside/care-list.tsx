import type { Lap } from '@ratchet/contract'
import { useMe } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Mark, Why } from '../../../ui/index.ts'
import { type Care, caresOf } from '../care.ts'
import { lookOf } from '../look.ts'
import { useWording } from '../use-wording.ts'
import styles from './aside.module.css'

/** What a reader should know before believing the verdict, in words. */
export function CareList({ lap }: { lap: Lap }) {
  const { improvement, frame } = useMessages()
  const words = improvement.care
  const { workspace } = useMe()
  const tell = useCareText()
  const wording = useWording()
  const cares = caresOf(lookOf(lap), lap)
  const alone = !workspace.secondReaderRequired && lap.contract !== null
  if (cares.length === 0 && !alone) return null
  return (
    <section aria-labelledby="care-title" data-care>
      <h2 id="care-title">{words.title}</h2>
      <ul className={styles.marked}>
        {cares.map((care) => {
          const { title, sentence } = tell(care)
          return (
            <li key={`${care.code}${sentence}`}>
              <Mark kind={care.code === 'guardrail_not_shown_safe' ? 'concern-open' : 'concern'} />
              <span>
                <b>{title}.</b> {sentence}{' '}
                {care.metricNames.length > 0 ? (
                  <span className="quiet">{words.about(wording.list(care.metricNames))}</span>
                ) : null}{' '}
                {words.why[care.code] ? <Why label={frame.why}>{words.why[care.code]}</Why> : null}
              </span>
            </li>
          )
        })}
        {alone ? (
          <li>
            <Mark kind="concern-open" />
            <span>
              <b>{words.noSecondReader.title}.</b> {words.noSecondReader.sentence}
            </span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** Title and sentence of one thing to read with care. */
export function useCareText(): (care: Pick<Care, 'code' | 'params'>) => { title: string; sentence: string } {
  const wording = useWording()
  return ({ code, params }) => wording.warning(code, params)
}
