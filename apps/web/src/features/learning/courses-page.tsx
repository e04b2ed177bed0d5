import { type CourseImport, courseBounds } from '@ratchet/contract'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, TextField } from '../../ui/index.ts'
import { chapter, refreshLearning } from './chapter.ts'
import styles from './learning.module.css'

/** What may be learned here, and the way to courses of one's own: written or brought in. */
export function CoursesPage() {
  const { ownLearning: words, learning } = useMessages()
  const { courses } = useSuspenseQuery(api.learning.listCourses.queryOptions()).data
  return (
    <>
      <PageHead
        title={words.courses}
        lead={words.coursesLead}
        above={<Link to="/learn">{learning.title}</Link>}
      />
      <ul className={styles.lesson}>
        {courses.map((course) => (
          <li key={course.id}>
            <span className={styles.grow}>
              <Link to="/learn" search={course.id === chapter ? {} : { course: course.id }}>
                {course.title}
              </Link>{' '}
              <span className="note quiet">{words.holds(course.flashcards, course.questions)}</span>
            </span>
            {course.id === chapter ? (
              <span className="note quiet">{words.comesAlong}</span>
            ) : (
              <Link to="/learn/write" search={{ course: course.id }}>
                {words.write}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className={`${styles.columns} ${styles.apart}`}>
        <BeginCourse />
        <BringIn />
      </div>
    </>
  )
}

function BeginCourse() {
  const words = useMessages().ownLearning
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [standfirst, setStandfirst] = useState('')
  const begin = useMutation(
    api.learning.createCourse.mutationOptions({
      onSuccess: async ({ course }) => {
        await refreshLearning()
        void navigate({ to: '/learn/write', search: { course } })
      },
    }),
  )
  const refusal = useRefusal(begin.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate({ title, standfirst })
  }
  return (
    <form className={styles.block} onSubmit={send}>
      <h2>{words.begin}</h2>
      <TextField
        label={words.courseTitle}
        value={title}
        maxLength={120}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={words.courseStandfirst}
        value={standfirst}
        maxLength={400}
        required
        onChange={(event) => setStandfirst(event.target.value)}
      />
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button type="submit" pending={begin.isPending}>
          {words.begin}
        </Button>
      </div>
    </form>
  )
}

/** A file into a new course, or into the one that is named. */
export function BringIn({ into }: { into?: string }) {
  const words = useMessages().ownLearning
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<CourseImport | null>(null)
  // Said before it is sent: a server that refuses a body half-way often cannot be heard.
  const isTooLarge = file !== null && file.size > courseBounds.fileBytes
  const bring = useMutation(
    api.learning.importCourse.mutationOptions({
      onSuccess: async (given) => {
        setReport(given.report)
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(bring.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setReport(null)
    if (file && !isTooLarge) bring.mutate(into === undefined ? { file } : { file, into })
  }
  return (
    <form className={styles.block} onSubmit={send}>
      <h2>{words.bringIn}</h2>
      <TextField
        label={words.file}
        hint={words.bringInHint}
        error={isTooLarge ? words.tooLarge(file.size / 1_000_000) : undefined}
        type="file"
        accept=".json,.gift,.txt,.csv,.tsv,.apkg"
        required
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button type="submit" pending={bring.isPending}>
          {words.takeFile}
        </Button>
      </div>
      <div role="status">{report ? <Report report={report} /> : null}</div>
    </form>
  )
}

function Report({ report }: { report: CourseImport }) {
  const words = useMessages().ownLearning
  const { added, changed, unchanged, reviews, findings } = report
  return (
    <div className={styles.block}>
      <p>
        <Link to="/learn" search={{ course: report.course }}>
          {report.title}
        </Link>
        {`: ${words.brought(added, changed, unchanged)}`}
      </p>
      {reviews > 0 ? <p>{words.broughtReviews(reviews)}</p> : null}
      <p>{findings.length === 0 ? words.noFindings : words.findings(findings.length)}</p>
      <ul className={styles.lesson}>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes.
          <li key={index}>
            <span>
              {finding.line === null ? null : <b>{words.atLine(finding.line)} </b>}
              {finding.about ? <i>{finding.about} </i> : null}
              {finding.message}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
