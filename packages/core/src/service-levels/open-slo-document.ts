import { serviceLevelFields } from '@ratchet/contract'
import { z } from 'zod'

/**
 * What OpenSLO documents promise, after reading: text became values outside. A level is known again by its key (the
 * SLO's name and which of its objectives it is); `document` keeps what has no field here.
 */
export const OpenSloLevels = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(400),
        serviceName: z.string().max(400),
        document: z.record(z.string(), z.unknown()),
        ...z
          .object(serviceLevelFields)
          .omit({ serviceId: true, carefulBelow: true, frozenBelow: true, zone: true }).shape,
        zone: serviceLevelFields.zone.nullable(),
      }),
    )
    .max(500, 'are more than 500 objectives; split the document'),
})
export type OpenSloLevels = z.output<typeof OpenSloLevels>
