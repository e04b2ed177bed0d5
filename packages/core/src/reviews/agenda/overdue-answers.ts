import { improvementSource } from './improvement-source.ts'

/** Sentences whose senders were promised an answer by a day that has passed. */
export const overdueAnswers = improvementSource({
  name: 'overdue_answers',
  kinds: ['backlog', 'practice'],
  need: 'answer',
  reason: 'answer_overdue',
  facts: ({ replyBy, triageOwner, submittedBy }) => ({
    replyBy,
    owes: triageOwner?.name ?? null,
    from: submittedBy.name,
  }),
  offers: ['answer', 'carry'],
})
