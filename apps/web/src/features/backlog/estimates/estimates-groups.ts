import type { Estimates } from '@ratchet/contract'
import { type EstimatesFaults, type EstimatesText, estimatesText, readEstimates } from './estimates-text.ts'

/** The fields of the form that say one thing together: of two versions, one or the other is taken as a whole. */
export const estimateGroups = {
  value: ['valueLow', 'valueHigh', 'unit', 'whose'],
  effort: ['daysLow', 'daysHigh'],
  risk: ['likelihood', 'impact', 'riskNote'],
  urgency: ['urgency'],
  confidencePercent: ['confidence'],
  source: ['sourceKind', 'sourceLink'],
} as const satisfies Record<keyof Estimates, readonly (keyof EstimatesText)[]>

export type EstimateGroup = keyof typeof estimateGroups
export type GroupedText = Record<EstimateGroup, Partial<EstimatesText>>

export const groupNames = Object.keys(estimateGroups) as EstimateGroup[]

export function grouped(text: EstimatesText): GroupedText {
  return Object.fromEntries(
    groupNames.map((group) => [
      group,
      Object.fromEntries(estimateGroups[group].map((field) => [field, text[field]])),
    ]),
  ) as GroupedText
}

/** The groups as one form again; together they hold every field of it. */
export const ungrouped = (groups: GroupedText): EstimatesText =>
  Object.assign({}, ...groupNames.map((group) => groups[group])) as EstimatesText

/** A form as it will be read again once it is saved, so that `4` and `4.0` do not count as two versions. */
export const asSaved = (text: EstimatesText): EstimatesText => estimatesText(readEstimates(text).estimates)

export const faultsOf = (group: EstimateGroup, faults: EstimatesFaults): EstimatesFaults =>
  Object.fromEntries(
    estimateGroups[group].flatMap((field) => (faults[field] ? [[field, faults[field]]] : [])),
  )
