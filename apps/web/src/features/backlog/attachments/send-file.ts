import { type Attachment, apiPrefix, Problem } from '@ratchet/contract'

/** Why a file was not attached: the server's sentence, or null when the connection broke. */
export class SendFailed extends Error {
  readonly sentence: string | null

  constructor(sentence: string | null) {
    super(sentence ?? 'the connection broke')
    this.sentence = sentence
  }
}

/**
 * Sends a file and says how far it is; `fetch` cannot say that, so this one request is made the older way.
 *
 * @throws SendFailed unless it was attached; an aborted one rejects with `sentence` null
 */
export function sendFile(
  improvementId: string,
  file: File,
  { onPercent, signal }: { onPercent: (percent: number) => void; signal: AbortSignal },
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${apiPrefix}/improvements/${improvementId}/attachments`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100))
    request.onload = () => {
      const { response, status } = request
      if (status === 201) resolve((response as { attachment: Attachment }).attachment)
      else reject(new SendFailed(sentenceOf(response)))
    }
    request.onerror = () => reject(new SendFailed(null))
    request.onabort = () => reject(new SendFailed(null))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function sentenceOf(response: unknown): string | null {
  const problem = Problem.safeParse(response)
  if (!problem.success) return null
  const [field] = problem.data.errors ?? []
  return field ? `${field.message}.` : problem.data.detail
}
