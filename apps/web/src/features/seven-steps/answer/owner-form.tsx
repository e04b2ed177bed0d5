import type { Improvement } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, queryClient, useMe, useMembers, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, useAnnounce } from '../../../ui/index.ts'
import { MemberField } from '../steps/member-field.tsx'
import { StepForm } from '../steps/step-form.tsx'
import styles from './begin.module.css'

/** Names the owner; gate 4 wants one, and nobody should begin without. */
export function OwnerForm({ improvement }: { improvement: Improvement }) {
  const words = useMessages().steps.begin
  const { member } = useMe()
  const members = useMembers()
  const announce = useAnnounce()
  const [ownerId, setOwnerId] = useState('')
  const name = useMutation({
    mutationFn: (id: string) =>
      client.backlog.updateImprovement({ id: improvement.id, version: improvement.version, ownerId: id }),
    onSuccess: () => {
      announce(words.ownerSaved)
      return Promise.all([
        queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
        queryClient.invalidateQueries({ queryKey: api.sevenSteps.key() }),
      ])
    },
  })
  const refusal = useRefusal(name.error, ['ownerId'])
  return (
    <div>
      <h2 id="begin-title" className={`voice ${styles.title}`}>
        {words.ownerTitle}
      </h2>
      <p className="quiet">{words.ownerText}</p>
      {member.role === 'viewer' ? null : (
        <StepForm
          refusal={refusal}
          pending={name.isPending}
          onSend={() => ownerId && name.mutate(ownerId)}
          label={words.setOwner}
          disabled={ownerId === ''}
        >
          <div className={styles.owner}>
            <MemberField
              label={words.owner}
              members={members}
              value={ownerId}
              onChange={setOwnerId}
              error={refusal?.fields.ownerId}
            />
            <Button onClick={() => name.mutate(member.id)}>{words.takeIt}</Button>
          </div>
        </StepForm>
      )}
    </div>
  )
}
