export { parseChord } from './chord.ts'
export { type KeyBinding, KeyboardProvider, useKeys } from './keyboard-provider.tsx'
export { useRowKeys } from './use-row-keys.ts'
