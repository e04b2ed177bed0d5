import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { PageHead, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { CaptureLinkRow } from './capture-link-row.tsx'
import styles from './capture-links.module.css'
import { MakeCaptureLink } from './make-capture-link.tsx'
import { NewLinkSheet } from './new-link-sheet.tsx'

/** Links and QR codes by which people without an account send a sentence: make, print, see what came, revoke. */
export function CaptureLinksPage() {
  const { intake, frame } = useMessages()
  const words = intake.links
  const found = useQuery(api.backlog.listCaptureLinks.queryOptions())
  const refusal = useRefusal(found.error)
  const [made, setMade] = useState<{ link: string; name: string } | null>(null)
  const links = found.data?.captureLinks ?? []
  if (refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <p className={styles.explain} data-screen-only>
        {words.explain}
      </p>
      <MakeCaptureLink onMade={setMade} />
      {made ? <NewLinkSheet link={made.link} name={made.name} /> : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {found.data && links.length === 0 && !made ? <p>{words.none}</p> : null}
      <ul className={styles.links} data-screen-only>
        {links.map((link) => (
          <CaptureLinkRow key={link.id} link={link} />
        ))}
      </ul>
    </>
  )
}
