import { findEntity } from '#entities'
import {
  drawClosed,
  drawCommitted,
  drawDisclosed,
  drawHeld,
  drawListReleased,
  drawQualityChecked,
  drawQualityExplained,
  drawStateChanged,
  drawVoided,
} from '#draw/events'
import { enqueue } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import { publicName } from '../domain/subject-names.ts'
import { storePackage } from '../jobs/store-package.ts'
import type { PublicUnit } from '../store/public-draw-store.ts'
import {
  insertPublicDraw,
  keepStep,
  showEnded,
  showExplanation,
  showHeld,
  showQuality,
  showSeed,
  showSteps,
  showUnits,
} from '../store/public-draw-store.ts'

/** From its commitment on a draw is public: counts and probabilities, never a name. */
export const onDrawCommitted = reaction({
  name: 'disclosure.on-draw-committed',
  event: drawCommitted,
  async run(act, word) {
    await insertPublicDraw(act.tx, word)
    await showSteps(act.tx, word.planId)
    await renewPackage(act, word.planId, 'COMMITTED')
  },
})

/** Every step is kept; those of a committed draw are shown with their leaf. */
export const onDrawStateChanged = reaction({
  name: 'disclosure.on-draw-state-changed',
  event: drawStateChanged,
  async run(act, word) {
    await keepStep(act.tx, word)
    await showSteps(act.tx, word.planId)
    await renewPackage(act, word.planId, word.state)
  },
})

/** The counts of a held draw are public at once; its names only where the plan says 抽后即公开. */
export const onDrawHeld = reaction({
  name: 'disclosure.on-draw-held',
  event: drawHeld,
  async run(act, word) {
    const shown = await showHeld(act.tx, word)
    if (shown === 0) throw new Error(`draw ${word.planId} was held before its commitment arrived`)
    if (word.isListPublic) await showUnits(act.tx, word.planId, await named(act, word.units), word.seed, word.drawnAt)
  },
})

/** What the tests before release say is public at once, whatever they say. */
export const onDrawQualityChecked = reaction({
  name: 'disclosure.on-draw-quality-checked',
  event: drawQualityChecked,
  async run(act, word) {
    await showQuality(act.tx, word)
    await renewPackage(act, word.planId, 'quality')
  },
})

/** Why a held draw stands, in the words two persons signed. */
export const onDrawQualityExplained = reaction({
  name: 'disclosure.on-draw-quality-explained',
  event: drawQualityExplained,
  async run(act, word) {
    await showExplanation(act.tx, word)
    await renewPackage(act, word.planId, 'explained')
  },
})

/** The list is released: names of persons stay masked. */
export const onDrawListReleased = reaction({
  name: 'disclosure.on-draw-list-released',
  event: drawListReleased,
  async run(act, word) {
    await showUnits(act.tx, word.planId, await named(act, word.units), word.seed, word.releasedAt)
    await renewPackage(act, word.planId, 'list')
  },
})

/** Everybody can now draw again: the seed is public. */
export const onDrawDisclosed = reaction({
  name: 'disclosure.on-draw-disclosed',
  event: drawDisclosed,
  async run(act, word) {
    await showSeed(act.tx, word.planId, word.seed)
  },
})

/** A void is public, with its reason. */
export const onDrawVoided = reaction({
  name: 'disclosure.on-draw-voided',
  event: drawVoided,
  async run(act, word) {
    await showEnded(act.tx, word.planId, word.reason)
    await showSteps(act.tx, word.planId)
  },
})

/** A closed draw shows its last step. */
export const onDrawClosed = reaction({
  name: 'disclosure.on-draw-closed',
  event: drawClosed,
  async run(act, word) {
    await showSteps(act.tx, word.planId)
  },
})

const AFTER_CHECKPOINT_MS = 660_000
/** The log takes a leaf in within seconds: then the package proves its newest steps too. */
const AFTER_INTEGRATION_MS = 10_000

/** Steps after which the package says something new at once. */
const TELLING = new Set(['COMMITTED', 'DRAWN', 'list', 'explained', 'DISCLOSED', 'VOID', 'FAILED'])

/** The public package is built after each telling step, again once its leaf is in the log, and after any step once witnesses signed. */
async function renewPackage(act: Act, planId: string, step: string): Promise<void> {
  if (TELLING.has(step)) {
    await enqueue(act, storePackage, { planId }, { dedupeKey: planId })
    const soon = new Date(act.now.getTime() + AFTER_INTEGRATION_MS)
    await enqueue(act, storePackage, { planId }, { dedupeKey: `${planId}:integrated`, runAt: soon })
  }
  const runAt = new Date(act.now.getTime() + AFTER_CHECKPOINT_MS)
  await enqueue(act, storePackage, { planId }, { dedupeKey: `${planId}:proofs`, runAt })
}

async function named(act: Act, units: readonly PublicUnit[]): Promise<PublicUnit[]> {
  const shown: PublicUnit[] = []
  for (const { visitId, entityId, uscc, name, stratum, position } of units) {
    const entity = await findEntity(act.tx, entityId)
    shown.push({ visitId, entityId, uscc, name: entity === undefined ? name : publicName(entity), stratum, position })
  }
  return shown
}
