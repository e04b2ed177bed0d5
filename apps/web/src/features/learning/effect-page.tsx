import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { api, useMe, useRefusal } from '../../api/index.ts'
import { useMessages, useWording } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, TextField, useAnnounce } from '../../ui/index.ts'
import { refreshLearning } from './chapter.ts'
import styles from './learning.module.css'
import { beforeAndSince, lookWindows, type SkipShare } from './skip-windows.ts'

type Windows = NonNullable<ReturnType<typeof lookWindows>>

/** Step 6 for the learning itself: how often records leave a step out, before a day and since, with a verdict. */
export function EffectPage() {
  const { learning, learningCare: words, steps } = useMessages()
  const { weeks, metrics } = useSuspenseQuery(api.learning.getSkipRates.queryOptions()).data
  const { since } = useSearch({ strict: false })
  const navigate = useNavigate()
  const windows = since === undefined ? null : lookWindows(weeks, since)
  return (
    <>
      <PageHead
        title={words.effect}
        lead={words.effectLead}
        above={<Link to="/learn">{learning.title}</Link>}
      />
      <div className={styles.block}>
        {weeks.length === 0 ? <p>{words.noLaps}</p> : null}
        <div className={styles.day}>
          <TextField
            label={words.since}
            hint={words.sinceHint}
            type="date"
            value={since ?? ''}
            onChange={({ target: { value } }) =>
              void navigate({ to: '/learn/work', search: value ? { since: value } : {}, replace: true })
            }
          />
        </div>
        <ol className={styles.lesson}>
          {[1, 2, 3, 4, 5, 6, 7].map((step) => {
            const shares = since === undefined ? null : beforeAndSince(weeks, step, since)
            const metricId = metrics.find((known) => known.step === step)?.metricId
            return (
              <li key={step}>
                <span className={styles.grow}>
                  {words.step(step)}. {steps.questions[step - 1]}
                </span>
                {shares ? <Shares {...shares} /> : null}
                {metricId ? <Verdict metricId={metricId} windows={windows} /> : null}
              </li>
            )
          })}
        </ol>
        {since !== undefined && windows === null && weeks.length > 0 ? (
          <p className="note quiet">{words.oneSide}</p>
        ) : null}
        <Keep kept={metrics.length > 0} />
      </div>
    </>
  )
}

function Shares({ before, since }: { before: SkipShare; since: SkipShare }) {
  const words = useMessages().learningCare
  return (
    <span className="note quiet">
      {words.before(before.skipped, before.laps)} · {words.after(since.skipped, since.laps)}
    </span>
  )
}

/** What the engine says of the step's metric in these windows; the metric's own page tells the rest. */
function Verdict({ metricId, windows }: { metricId: string; windows: Windows | null }) {
  const words = useMessages().learningCare
  const wording = useWording()
  const found = useQuery({
    ...api.sevenSteps.compareBeforeAndAfter.queryOptions({
      input: {
        metricId,
        baselineFrom: windows?.from ?? '',
        baselineTo: windows?.to ?? '',
        goLiveOn: windows?.live ?? '',
        followupTo: windows?.until ?? '',
      },
    }),
    enabled: windows !== null,
    retry: false,
  })
  return (
    <span className={styles.whole}>
      {found.data ? wording.verdictSentence({ ...found.data.look.verdict, kind: 'proportion' }) : null}{' '}
      <Link to="/metrics/$metricId" params={{ metricId }} search={windows ? { look: windows } : {}}>
        {words.metric}
      </Link>
    </span>
  )
}

function Keep({ kept }: { kept: boolean }) {
  const words = useMessages().learningCare
  const { role } = useMe().member
  const announce = useAnnounce()
  const keep = useMutation(
    api.learning.keepSkipRates.mutationOptions({
      onSuccess: async ({ metrics }) => {
        // Each week is added to all seven.
        announce(words.kept(Math.max(...metrics.map(({ added }) => added))))
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(keep.error)
  const mayKeep = role === 'manager' || role === 'administrator'
  return (
    <>
      <p className="note quiet">{kept ? words.keptWeekly : words.notKept}</p>
      {mayKeep ? (
        <div>
          <Button pending={keep.isPending} onClick={() => keep.mutate(undefined)}>
            {kept ? words.addWeeks : words.keepRates}
          </Button>
        </div>
      ) : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}
