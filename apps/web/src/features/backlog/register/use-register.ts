import type { RegisterMapping, RegisterReport } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client, queryClient } from '../../../api/index.ts'

/** A register on its way in: the file, what importing it would do, and the import itself. */
export function useRegister() {
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<RegisterReport | null>(null)
  const [mapping, setMapping] = useState<RegisterMapping>({})
  const asked = useRef<{ file: File; mapping?: RegisterMapping }>(undefined)
  const preview = useMutation({
    mutationFn: (input: { file: File; mapping?: RegisterMapping }) => client.backlog.previewRegister(input),
    // Columns may be chosen faster than a long register is read: only what was asked last is shown.
    onSuccess: (answer, input) => {
      if (input !== asked.current) return
      setReport(answer.report)
      setMapping(answer.report.mapping)
    },
  })
  const ask = (input: { file: File; mapping?: RegisterMapping }) => {
    asked.current = input
    preview.mutate(input)
  }
  const send = useMutation({
    mutationFn: (input: { file: File; mapping: RegisterMapping }) => client.backlog.importRegister(input),
    onSuccess: async (answer) => {
      setReport(answer.report)
      await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
    },
  })
  return {
    report,
    /** As it is chosen now; the report says what the one before would do until it is answered. */
    mapping,
    done: send.isSuccess,
    checking: preview.isPending,
    pending: preview.isPending || send.isPending,
    error: preview.error ?? send.error,
    choose: (chosen: File) => {
      setFile(chosen)
      setReport(null)
      send.reset()
      ask({ file: chosen })
    },
    map: (chosen: RegisterMapping) => {
      setMapping(chosen)
      if (file) ask({ file, mapping: chosen })
    },
    send: () => file && report && send.mutate({ file, mapping }),
  }
}
