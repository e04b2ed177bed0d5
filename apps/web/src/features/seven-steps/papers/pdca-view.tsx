import type { Lap } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { Button, type MarkKind, StateWord } from '../../../ui/index.ts'
import { useMissingText } from '../aside/use-missing-text.ts'
import styles from './papers.module.css'

/** Which steps are which part of the cycle. */
const parts = [
  ['plan', [1, 2, 3, 4]],
  ['do', [5]],
  ['check', [6]],
  ['act', [7]],
] as const

/** The lap as plan, do, check, act: the state of each step, what it still wants, and the way to it. */
export function PdcaView({ lap, onStep }: { lap: Lap; onStep: (step: number) => void }) {
  const words = useMessages()
  const say = useMissingText()
  return (
    <div className={styles.cycle}>
      {parts.map(([part, numbers]) => (
        <section key={part} aria-labelledby={`pdca-${part}`}>
          <h2 id={`pdca-${part}`}>{words.papers.pdca[part]}</h2>
          <ul>
            {lap.steps
              .filter(({ number }) => (numbers as readonly number[]).includes(number))
              .map(({ number, state, missing }) => (
                <li key={number}>
                  <h3>
                    {number} {words.spine.steps[number - 1]}
                    <StateWord mark={state as MarkKind}>{words.spine.words[state]}</StateWord>
                  </h3>
                  <p className="voice">{words.steps.questions[number - 1]}</p>
                  {missing.map((item) => (
                    <p key={item.message}>{say(item)}</p>
                  ))}
                  <Button kind="link" data-screen-only onClick={() => onStep(number)}>
                    {words.papers.openStep(number)}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
