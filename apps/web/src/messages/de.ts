import { capture, frame, keyboard, palette } from './de/frame.ts'
import { spine } from './de/spine.ts'
import type { Messages } from './en.ts'

export const de: Messages = { frame, capture, palette, keyboard, spine }
