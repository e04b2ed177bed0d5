export { MiniSpine } from './mini-spine.tsx'
export { Spine } from './spine.tsx'
export { StepNode } from './step-node.tsx'
export type { SpineProps, SpineStep, SpineStepState } from './types.ts'
