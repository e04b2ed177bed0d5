import { useMessages } from '../../messages/index.ts'
import { Term, type TermName } from '../../ui/index.ts'

/** One sentence on what a page holds, and the way to what its word means. */
export function LeadWithTerm({ name, lead }: { name: TermName; lead: string }) {
  const words = useMessages().glossary
  return (
    <>
      {lead} <Term name={name}>{words.whatIs(words.terms[name].name)}</Term>
    </>
  )
}
