import type { JsonObject } from '../read-json.ts'
import { fewestBaseline, fewestFollowup } from '../verdict/prepare.ts'
import {
  carryOvers,
  claimBar,
  confirmedBar,
  keptShare,
  searchPrice,
  stepScale,
} from '../verdict-v2/settings.ts'

/** Making Data Count as both engines and `sustain` use it. */
const charts = {
  limit_factor: 2.66,
  screen_factor: 3.267,
  screened: 'once',
  shift: 7,
  two_of_three: 'mdc-2023',
}
const enough = { fewest_baseline: fewestBaseline, fewest_followup: fewestFollowup }

/** The constants of each engine; a version with others would be another version. */
export const engineSettings: Readonly<Record<string, JsonObject>> = {
  'verdict-v1': {
    ...charts,
    ...enough,
    interval_level: 0.95,
    late_step_level: 0.99,
    trend_level: 0.05,
    late_step_from: 9,
  },
  'verdict-v2': {
    ...charts,
    ...enough,
    claim_bar: claimBar,
    confirmed_bar: confirmedBar,
    search_price: searchPrice,
    kept_share: keptShare,
    step_scale: stepScale,
    carry_overs: carryOvers,
    trend_z: 1.645,
    late_step_from: 9,
  },
  'sustain-v1': {
    ...charts,
    ...enough,
    fewest_later: 6,
    trend: 7,
    lost_below_share: 0.2,
    interval_level: 0.95,
  },
}
