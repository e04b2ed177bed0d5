import type { LearningSettings } from '@ratchet/contract'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, client, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import {
  Button,
  PageHead,
  ProblemNote,
  SelectField,
  saveFile,
  TextField,
  useAnnounce,
} from '../../ui/index.ts'
import { chapter, courseQuery, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'
import { Leave } from './leave.tsx'

/** How somebody learns a course: minutes, exam day, buttons, zone, and whether work may speak. */
export function SettingsPage() {
  const { ownLearning: words, learning, frame } = useMessages()
  const courseId = useCourseId()
  const { course, settings, settingsVersion } = useSuspenseQuery(courseQuery(courseId)).data
  const announce = useAnnounce()
  const [draft, setDraft] = useState(settings)
  const save = useMutation(
    api.learning.setLearning.mutationOptions({
      onSuccess: async () => {
        announce(frame.saved)
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(save.error)
  const set = (change: Partial<LearningSettings>) => setDraft({ ...draft, ...change })
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ course: courseId, version: settingsVersion, settings: draft })
  }
  const number = (field: 'minutesPerDay' | 'newCardsPerDay', most: number) => ({
    type: 'number',
    min: field === 'minutesPerDay' ? 1 : 0,
    max: most,
    required: true,
    value: draft[field],
    onChange: (event: { target: HTMLInputElement }) => set({ [field]: Number(event.target.value) }),
  })
  return (
    <>
      <PageHead
        title={words.settings}
        lead={`${course.title}. ${words.settingsLead}`}
        above={
          <Link to="/learn" search={true}>
            {learning.backToCourse}
          </Link>
        }
      />
      <div className={styles.columns}>
        <form className={styles.block} onSubmit={send}>
          <TextField label={words.minutesPerDay} {...number('minutesPerDay', 120)} />
          <TextField label={words.newCardsPerDay} {...number('newCardsPerDay', 100)} />
          <TextField
            label={words.retention}
            hint={words.retentionHint}
            type="number"
            min={80}
            max={95}
            required
            value={Math.round(draft.retention * 100)}
            onChange={(event) => set({ retention: Number(event.target.value) / 100 })}
          />
          <SelectField
            label={words.buttons}
            value={draft.buttons}
            onChange={(event) => set({ buttons: event.target.value === 'four' ? 'four' : 'two' })}
          >
            <option value="two">{words.buttonsTwo}</option>
            <option value="four">{words.buttonsFour}</option>
          </SelectField>
          <TextField
            label={words.examOn}
            hint={words.examHint}
            type="date"
            value={draft.examOn ?? ''}
            onChange={(event) => set({ examOn: event.target.value || null })}
          />
          <TextField
            label={words.zone}
            hint={words.zoneHint}
            list="zones"
            value={draft.zone ?? ''}
            onChange={(event) => set({ zone: event.target.value || null })}
          />
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          {courseId === chapter ? <WorkLink draft={draft} set={set} /> : null}
          {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <div>
            <Button kind="go" type="submit" pending={save.isPending}>
              {words.keep}
            </Button>
          </div>
        </form>
        <div className={styles.block}>
          <Leave draft={draft} set={set} />
          <Parked draft={draft} set={set} />
          <TakeAlong course={courseId} />
        </div>
      </div>
    </>
  )
}

type Editing = { draft: LearningSettings; set: (change: Partial<LearningSettings>) => void }

function WorkLink({ draft, set }: Editing) {
  const words = useMessages().ownLearning
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={draft.workLink}
          onChange={() => set({ workLink: !draft.workLink })}
          aria-describedby="work-link-hint"
        />{' '}
        {words.workLink}
      </label>
      <p id="work-link-hint" className="note quiet">
        {words.workLinkHint}
      </p>
      {draft.workLink ? (
        <TextField
          label={words.snoozeUntil}
          type="date"
          value={draft.workLinkSnoozedUntil ?? ''}
          onChange={(event) => set({ workLinkSnoozedUntil: event.target.value || null })}
        />
      ) : null}
    </>
  )
}

/** Cards that were laid aside, with the way back; kept with the rest. */
function Parked({ draft, set }: Editing) {
  const words = useMessages().ownLearning
  if (draft.parked.length === 0) return null
  return (
    <>
      <h2>{words.parkedCards}</h2>
      <ul className={styles.lesson}>
        {draft.parked.map((card) => (
          <li key={card}>
            <span className={styles.grow}>{card}</span>
            <Button onClick={() => set({ parked: draft.parked.filter((other) => other !== card) })}>
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function TakeAlong({ course }: { course: string }) {
  const words = useMessages().ownLearning
  const take = useMutation({
    mutationFn: () => client.learning.exportLearning({ course }),
    onSuccess: (mine) => {
      const text = `${JSON.stringify(mine, null, 2)}\n`
      saveFile(new Blob([text], { type: 'application/json' }), `my-learning-${course}.json`)
    },
  })
  const refusal = useRefusal(take.error)
  return (
    <>
      <h2>{words.takeAlong}</h2>
      <p>{words.takeAlongLead}</p>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button pending={take.isPending} onClick={() => take.mutate()}>
          {words.takeAlong}
        </Button>
      </div>
    </>
  )
}
