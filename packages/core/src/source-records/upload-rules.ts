/** Where an upload stands, and the part that arrives. All counts are bytes. */
export interface ArrivingPart {
  fileBytes: number
  uploadedBytes: number
  offset: number
  partBytes: number
}

export type PartVerdict = 'next' | 'repeated' | 'gap' | 'overlap' | 'beyond'

/**
 * Parts arrive in order, and each is as long as its sender likes. A part that lies whole within what is there was sent
 * twice, because an answer was lost; it changes nothing. `overlap` lies half within: the sender cut differently than
 * before and must go on where the upload stands.
 */
export function judgePart({ fileBytes, uploadedBytes, offset, partBytes }: ArrivingPart): PartVerdict {
  if (offset + partBytes > fileBytes) return 'beyond'
  if (offset === uploadedBytes) return 'next'
  if (offset > uploadedBytes) return 'gap'
  return offset + partBytes <= uploadedBytes ? 'repeated' : 'overlap'
}
