import { type Review, reviewKinds, type ScheduleInput } from '@ratchet/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useMe, useMembers, useRefusal, useTeams } from '../../api/index.ts'
import { todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextField } from '../../ui/index.ts'
import { type Recurrence, recurrenceOf, recurrences, ruleOf } from './recurrence.ts'
import styles from './reviews.module.css'
import { useReviewWords } from './use-review-words.ts'

const shown = [
  'name',
  'sourceId',
  'attribute',
  'schedule.rule',
  'schedule.zone',
  'schedule.startsOn',
  'schedule.startsAt',
  'schedule.durationMinutes',
]

/** Schedule a review, or change one. When it would meet stands below, before anybody commits. */
export function ReviewForm({ review, onSaved }: { review?: Review; onSaved: (reviewId: string) => void }) {
  const words = useMessages().reviews.form
  const named = useReviewWords()
  const { workspace } = useMe()
  const [draft, setDraft] = useState(() => draftOf(review, workspace.zone))
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const rule = draft.recurrence === 'own' ? draft.rule : ruleOf(draft.recurrence, draft.startsOn)
  const schedule: ScheduleInput = {
    rule,
    zone: draft.zone,
    startsOn: draft.startsOn,
    startsAt: draft.startsAt,
    durationMinutes: Number(draft.minutes),
  }
  const save = useSave(review, onSaved)
  const refusal = useRefusal(save.error, shown)
  const team = useTeams()
  const members = useMembers().filter(({ archivedAt }) => archivedAt === null)
  const sources = useQuery(api.sourceRecords.listSources.queryOptions()).data?.sources ?? []
  const byTickets = draft.kind === 'trend' && draft.sourceId !== ''
  const { attributes, waits } = useAttributes(byTickets ? draft.sourceId : '', draft.attribute)
  const attribute = attributes.includes(draft.attribute) ? draft.attribute : (attributes[0] ?? '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        // Sent before it is known what the tickets carry, it would be a review of nothing.
        if (waits) return
        save.mutate({
          ...draft,
          sourceId: draft.kind === 'trend' ? draft.sourceId : '',
          attribute,
          name: draft.name || named.kind(draft.kind),
          schedule,
        })
      }}
    >
      <SelectField
        label={words.kind}
        hint={named.about(draft.kind)}
        value={draft.kind}
        disabled={review !== undefined}
        onChange={(event) => set({ kind: event.target.value as Review['kind'] })}
      >
        {reviewKinds.map((kind) => (
          <option key={kind} value={kind}>
            {named.kind(kind)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.name}
        value={draft.name}
        placeholder={named.kind(draft.kind)}
        error={refusal?.fields.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        label={words.team}
        value={draft.teamId}
        onChange={(event) => set({ teamId: event.target.value })}
      >
        <option value="">{useMessages().reviews.wholeWorkspace}</option>
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.facilitator}
        value={draft.facilitatorId}
        onChange={(event) => set({ facilitatorId: event.target.value })}
      >
        <option value="">{words.nobody}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {draft.kind === 'trend' ? (
        <>
          <SelectField
            label={words.source}
            value={draft.sourceId}
            error={refusal?.fields.sourceId}
            onChange={(event) => set({ sourceId: event.target.value })}
          >
            <option value="">{words.noSource}</option>
            {sources.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {byTickets ? (
            <SelectField
              label={words.attribute}
              hint={!waits && attributes.length === 0 ? words.noAttributes : undefined}
              value={attribute}
              disabled={attributes.length === 0}
              error={refusal?.fields.attribute}
              onChange={(event) => set({ attribute: event.target.value })}
            >
              {attributes.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </SelectField>
          ) : null}
        </>
      ) : null}
      <TextField
        label={words.startsOn}
        type="date"
        required
        value={draft.startsOn}
        error={refusal?.fields['schedule.startsOn']}
        onChange={(event) => set({ startsOn: event.target.value })}
      />
      <TextField
        label={words.startsAt}
        type="time"
        required
        value={draft.startsAt}
        error={refusal?.fields['schedule.startsAt']}
        onChange={(event) => set({ startsAt: event.target.value })}
      />
      <TextField
        label={words.duration}
        inputMode="numeric"
        value={draft.minutes}
        error={refusal?.fields['schedule.durationMinutes']}
        onChange={(event) => set({ minutes: event.target.value })}
      />
      <TextField
        label={words.zone}
        value={draft.zone}
        error={refusal?.fields['schedule.zone']}
        onChange={(event) => set({ zone: event.target.value })}
      />
      <SelectField
        label={words.recurs}
        value={draft.recurrence}
        onChange={(event) => set({ recurrence: event.target.value as Recurrence, rule })}
      >
        {recurrences.map((recurrence) => (
          <option key={recurrence} value={recurrence}>
            {words.recurrences[recurrence]}
          </option>
        ))}
      </SelectField>
      {draft.recurrence === 'own' ? (
        <TextField
          label={words.rule}
          hint={words.ruleHint}
          value={draft.rule}
          spellCheck={false}
          error={refusal?.fields['schedule.rule']}
          onChange={(event) => set({ rule: event.target.value })}
        />
      ) : null}
      <div className={styles.wide}>
        <SchedulePreview schedule={schedule} />
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <Button kind="go" type="submit" pending={save.isPending || waits}>
          {review ? words.change : words.save}
        </Button>
      </div>
    </form>
  )
}

/** The attributes that tell tickets apart, likely ones first, with the one that is stored; `waits` until they are known. */
function useAttributes(sourceId: string, stored: string): { attributes: string[]; waits: boolean } {
  const found = useQuery({
    ...api.sourceRecords.listAttributes.queryOptions({ input: { sourceId } }),
    enabled: sourceId !== '',
  })
  const rank = (name: string) => (/categor|component|queue|type/i.test(name) ? 0 : 1)
  const attributes = (found.data?.attributes ?? [])
    .filter(({ name, distinct }) => distinct > 1 || name === stored)
    .map(({ name }) => name)
    .sort((a, b) => rank(a) - rank(b))
  return { attributes, waits: sourceId !== '' && found.isPending }
}

function SchedulePreview({ schedule }: { schedule: ScheduleInput }) {
  const words = useMessages().reviews.form
  const format = useFormat()
  const complete = schedule.rule !== '' && schedule.startsOn !== '' && schedule.startsAt !== ''
  const found = useQuery({
    ...api.reviews.previewSchedule.queryOptions({ input: { schedule } }),
    enabled: complete,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const refusal = useRefusal(found.error)
  if (refusal) return <p className={styles.faint}>{refusal.sentence}</p>
  if (!found.data) return null
  const { zone, endless } = found.data.schedule
  return (
    <p className={styles.preview} aria-live="polite">
      {words.preview} {format.list(found.data.startsAt.map((at) => format.day(todayIn(zone, new Date(at)))))}.
      {endless ? ` ${words.endless}` : ''}
    </p>
  )
}

function draftOf(review: Review | undefined, zone: string) {
  const today = todayIn(zone)
  if (!review) {
    return {
      kind: 'backlog' as Review['kind'],
      name: '',
      teamId: '',
      facilitatorId: '',
      sourceId: '',
      attribute: '',
      startsOn: today,
      startsAt: '09:00',
      minutes: '45',
      zone,
      recurrence: 'weekly' as Recurrence,
      rule: '',
    }
  }
  const { schedule } = review
  return {
    kind: review.kind,
    name: review.name,
    teamId: review.teamId ?? '',
    facilitatorId: review.facilitator?.id ?? '',
    sourceId: review.sourceId ?? '',
    attribute: review.attribute,
    startsOn: schedule.startsOn,
    startsAt: schedule.startsAt,
    minutes: String(schedule.durationMinutes),
    zone: schedule.zone,
    recurrence: recurrenceOf(schedule.rule, schedule.startsOn),
    rule: schedule.rule,
  }
}

type Draft = ReturnType<typeof draftOf>

function useSave(review: Review | undefined, onSaved: (reviewId: string) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ schedule, ...draft }: Draft & { schedule: ScheduleInput }) => {
      const fields = {
        name: draft.name,
        teamId: draft.teamId || null,
        facilitatorId: draft.facilitatorId || null,
        sourceId: draft.sourceId || null,
        attribute: draft.attribute,
      }
      if (!review) return await api.reviews.scheduleReview.call({ kind: draft.kind, ...fields, schedule })
      const { endless: _, ...before } = review.schedule
      const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(schedule))
      return await api.reviews.updateReview.call({
        reviewId: review.id,
        version: review.version,
        ...fields,
        // A schedule that is sent holds from now on; one that nobody changed goes on as it is.
        ...(same ? {} : { schedule }),
      })
    },
    onSuccess: async ({ review: saved }) => {
      await queryClient.invalidateQueries({ queryKey: api.reviews.key() })
      onSaved(saved.id)
    },
  })
}

const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
