import type { ReactNode } from 'react'
import { useMessages } from '../messages/index.ts'
import { Term, type TermName } from './term.tsx'

/** One sentence on what a page holds, and the way to what its word means. */
export function LeadWithTerm({ name, lead }: { name: TermName; lead: ReactNode }) {
  const words = useMessages().glossary
  return (
    <>
      {lead} <Term name={name}>{words.whatIs(words.terms[name].name)}</Term>
    </>
  )
}
