import type { RegisterMapping, RegisterReport } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, queryClient } from '../../../api/index.ts'

/** A register on its way in: the file, what importing it would do, and the import itself. */
export function useRegister() {
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<RegisterReport | null>(null)
  const preview = useMutation({
    mutationFn: (input: { file: File; mapping?: RegisterMapping }) => client.backlog.previewRegister(input),
    onSuccess: (answer) => setReport(answer.report),
  })
  const send = useMutation({
    mutationFn: (input: { file: File; mapping: RegisterMapping }) => client.backlog.importRegister(input),
    onSuccess: async (answer) => {
      setReport(answer.report)
      await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
    },
  })
  return {
    report,
    done: send.isSuccess,
    pending: preview.isPending || send.isPending,
    error: preview.error ?? send.error,
    choose: (chosen: File) => {
      setFile(chosen)
      setReport(null)
      send.reset()
      preview.mutate({ file: chosen })
    },
    map: (mapping: RegisterMapping) => file && preview.mutate({ file, mapping }),
    send: () => file && report && send.mutate({ file, mapping: report.mapping }),
  }
}
