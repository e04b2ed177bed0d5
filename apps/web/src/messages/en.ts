import { capture, frame, keyboard, palette } from './en/frame.ts'
import { spine } from './en/spine.ts'

/** Every word of the interface. The other languages must fill this shape, or the types fail. */
export const en = { frame, capture, palette, keyboard, spine }
export type Messages = typeof en
