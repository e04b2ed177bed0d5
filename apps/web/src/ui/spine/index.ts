export { MiniSpine } from './mini-spine.tsx'
export { Spine, type SpineProps } from './spine.tsx'
export type { SpineStep, SpineStepState } from './types.ts'
