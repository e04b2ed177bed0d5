export { readGift } from './read.ts'
export { GiftError } from './refusal.ts'
export type {
  GiftFile,
  GiftFinding,
  GiftFindingCode,
  GiftFormat,
  GiftNumber,
  GiftOption,
  GiftQuestion,
  GiftText,
} from './types.ts'
export { writeGift } from './write.ts'
