import type { Estimates } from '@ratchet/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { MergeScreen, useMerge } from '../../../ui/index.ts'
import styles from './estimates.module.css'
import { GroupFields } from './estimates-fields.tsx'
import { asSaved, type EstimateGroup, faultsOf, grouped, groupNames, ungrouped } from './estimates-groups.ts'
import { type EstimatesText, estimatesText, readEstimates } from './estimates-text.ts'
import { useEstimatesWords } from './use-estimates-words.ts'

/** Two people estimated at once: both versions of what differs, on their way to one. */
export function MergeEstimates(props: {
  base: Estimates
  mine: EstimatesText
  theirs: Estimates
  pending: boolean
  onSave: (merged: EstimatesText) => void
  onCancel: () => void
}) {
  const { estimates: words } = useMessages().working
  const say = useEstimatesWords()
  const [tried, setTried] = useState(false)
  const { differing, merged, choose, put } = useMerge(
    {
      base: grouped(estimatesText(props.base)),
      mine: grouped(asSaved(props.mine)),
      theirs: grouped(estimatesText(props.theirs)),
    },
    groupNames,
  )
  const names: Record<EstimateGroup, string> = {
    value: words.value,
    effort: words.effort,
    risk: words.risk,
    urgency: words.fields.urgency,
    confidencePercent: words.confidence,
    source: words.source,
  }
  const mine = say(readEstimates(props.mine).estimates)
  const theirs = say(props.theirs)
  const text = ungrouped(merged)
  const { faults } = readEstimates(text)
  const whole = ({ text, note }: { text: string; note: string }) => (note ? `${text}; ${note}` : text)
  return (
    <MergeScreen
      fields={differing.map(({ field, touched, choice }) => ({
        field,
        touched,
        choice,
        name: names[field],
        mine: whole(mine[field]),
        theirs: whole(theirs[field]),
        editor: (
          <div className={styles.group}>
            <GroupFields
              group={field}
              text={text}
              onChange={(changed) => put({ [field]: grouped(changed)[field] })}
              faults={tried ? faultsOf(field, faults) : {}}
            />
          </div>
        ),
      }))}
      onChoose={(field, choice) => choose(field, choice)}
      onSave={() => {
        setTried(true)
        if (Object.keys(faults).length === 0) props.onSave(text)
      }}
      onCancel={props.onCancel}
      pending={props.pending}
    />
  )
}
