import type { PlanToCheck } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { LeadWithTerm, PageHead, SelectField } from '../../ui/index.ts'
import styles from './continual.module.css'
import { ContinualAnswer } from './continual-answer.tsx'
import { type PlanSearch, planQuestions } from './plan-search.ts'

/** A plan before the work starts: eight questions, and at once the answer. The address keeps what was told. */
export function PlanCheckPage(props: { search: PlanSearch; onSearch: (next: PlanSearch) => void }) {
  const { search, onSearch } = props
  const { practice: words, coverage } = useMessages()
  const found = useQuery({
    ...api.practice.checkPlan.queryOptions({ input: search as Partial<PlanToCheck> }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead title={words.planTitle} lead={<LeadWithTerm name="continual" lead={words.planLead} />} />
      <div className={styles.columns}>
        <form className={styles.questions} onSubmit={(event) => event.preventDefault()}>
          {planQuestions.map(({ name, answers }) => (
            <SelectField
              key={name}
              label={words.questions[name]}
              value={search[name] ?? 'unsaid'}
              onChange={(event) => {
                const { [name]: _, ...others } = search
                onSearch(event.target.value === 'unsaid' ? others : { ...others, [name]: event.target.value })
              }}
            >
              {answers.map((answer) => (
                <option key={answer} value={answer}>
                  {words.told[answer]}
                </option>
              ))}
            </SelectField>
          ))}
        </form>
        <section aria-label={words.answerTitle} className={styles.card}>
          {found.data ? <ContinualAnswer check={found.data.check} /> : null}
          <p className="note">
            <Link to="/coverage">{coverage.toCoverage}</Link>
          </p>
        </section>
      </div>
    </>
  )
}
