type Parts = { date: string; name: string }

/** What a gate still wants, by the server's code. */
export const gates: Record<string, ((parts: Parts) => string) | undefined> = {
  vision_statement: () => 'Step 1 has no vision: say what should be true, and for whom.',
  stakeholders: () => 'Step 1 names no stakeholder with what they expect.',
  baseline: () => 'Step 2 has no frozen baseline, and no reason why nothing can be measured yet.',
  measuring_action: () =>
    'The plan has lost the action that makes it measurable: say again in step 2 what will be done.',
  unmeasured: () => 'Step 2 says that nothing can be measured yet: take that back once something can.',
  goal: () => 'Step 3 does not say in words what shall be true, and by when.',
  change: () => 'Step 5 does not say what was changed, from when to when.',
  change_ahead: ({ date }: Parts) => `The change is in place on ${date}.`,
  proofs: () => 'Step 6 names nothing that shows that it is done.',
  target: () => 'Step 3 has no target with a date.',
  target_without_baseline: () => 'Step 3 judges a metric without a frozen baseline.',
  owner: () => 'The improvement has no owner.',
  chosen_option: () => 'Step 4 has no chosen option.',
  chosen_reason: () => 'Step 4 does not say why the option was chosen.',
  action: () => 'Step 4 has no action with an owner and a due date.',
  budget_authorisation: () => 'Step 4 spends money that no sponsor has authorised.',
  training: () => 'The plan trains nobody and does not say why nobody needs it.',
  communication: () => 'The plan tells nobody of the change and does not say why.',
  contract: () => 'Step 5 has no frozen evidence contract.',
  go_live: ({ date }: Parts) => `The change goes live on ${date}.`,
  verdict: ({ date }: Parts) =>
    date
      ? `Step 6 has no verdict yet: the judging date is ${date}.`
      : 'Step 6 has no verdict yet. Compute it when the judging date has come.',
  verdict_outdated: () => 'Data or terms changed after the verdict: compute it again; the old one stays.',
  second_reader: () => 'Nobody but the owner has read the verdict.',
  feedback: ({ name }) => `Whether “${name}” got what was expected is not known yet.`,
  decision: () => 'Step 6 has no decision.',
  standardised: () => 'Step 7 does not say what was standardised.',
  process_owner: () => 'Step 7 names nobody who holds the gain.',
  follow_up: () => 'Step 7 puts nothing into the backlog and does not say why nothing follows.',
  close: () => 'The lap is not closed yet.',
  followup_gap: ({ name, date }: Parts) => `${name} has no measurement for the period from ${date}.`,
}
