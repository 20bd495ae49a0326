import { creditChina } from './credit-china.ts'
import { hotline } from './hotline.ts'
import { dualLicence, dualPenalty } from './dual-publicity.ts'
import { internetSupervision } from './internet-supervision.ts'
import { necipsSelfRegulation } from './necips-self-regulation.ts'
import { necips } from './necips.ts'
import type { OutletSystem } from './outlet-system.ts'
import { zjEnforcement } from './zj-enforcement.ts'

/** Every outlet a stand-in knows, by the id our side calls it. A new adapter adds its own, written from the outlet's description. */
export const SYSTEMS: Readonly<Record<string, OutletSystem>> = {
  necips,
  'credit-china': creditChina,
  'internet-supervision': internetSupervision,
  'hotline-12345': hotline,
  'zj-enforcement': zjEnforcement,
  'necips-self-regulation': necipsSelfRegulation,
  'dual-penalty': dualPenalty,
  'dual-licence': dualLicence,
}
