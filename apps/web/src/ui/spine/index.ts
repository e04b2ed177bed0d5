export { MiniSpine } from './mini-spine.tsx'
export { Spine } from './spine.tsx'
export type { SpineProps, SpineStep, SpineStepState } from './types.ts'
