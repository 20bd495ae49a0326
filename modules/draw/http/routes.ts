import { rawRoute, route } from '#platform/http/route.ts'
import type { Route } from '#platform/http/route.ts'
import { answerJointRound } from '../operations/answer-joint-round.ts'
import { approvePlan } from '../operations/approve-plan.ts'
import { closePlan } from '../operations/close-plan.ts'
import { commitPlan } from '../operations/commit-plan.ts'
import { commitShare } from '../operations/commit-share.ts'
import { confirmShare } from '../operations/confirm-share.ts'
import { createPlan } from '../operations/create-plan.ts'
import { disclosePlan } from '../operations/disclose-plan.ts'
import { enterSource } from '../operations/enter-source.ts'
import { explainQuality } from '../operations/explain-quality.ts'
import { freezeFrame } from '../operations/freeze-frame.ts'
import { handInShare } from '../operations/hand-in-share.ts'
import { holdDraw } from '../operations/hold-draw.ts'
import { lintPlan } from '../operations/lint-plan.ts'
import { nameCustodians } from '../operations/name-custodians.ts'
import { rehearseDraw } from '../operations/rehearse-draw.ts'
import { relayBeacon } from '../operations/relay-beacon.ts'
import { releaseVisits } from '../operations/release-visits.ts'
import { replaceOfficer } from '../operations/replace-officer.ts'
import { reproduceRoots } from '../operations/reproduce-roots.ts'
import { revealShare } from '../operations/reveal-share.ts'
import { signLint } from '../operations/sign-lint.ts'
import { substituteVisit } from '../operations/substitute-visit.ts'
import { takeShare } from '../operations/take-share.ts'
import { voidPlan } from '../operations/void-plan.ts'
import { listCustodians } from '../queries/list-custodians.ts'
import { listCustody } from '../queries/list-custody.ts'
import { listDrawn, readSealedList } from '../queries/list-drawn.ts'
import { listFrameUnits } from '../queries/list-frame-units.ts'
import { listOwnChances } from '../queries/list-own-chances.ts'
import { listOverdue } from '../queries/list-overdue.ts'
import { listPendingPlans } from '../queries/list-pending-plans.ts'
import { listPlans } from '../queries/list-plans.ts'
import { listShares } from '../queries/list-shares.ts'
import { readEscrow } from '../queries/read-escrow.ts'
import { previewSuccession } from '../queries/preview-succession.ts'
import { readHall } from '../queries/read-hall.ts'
import { readLint } from '../queries/read-lint.ts'
import { readPlan } from '../queries/read-plan.ts'
import { planningRoutes } from './planning-routes.ts'
import { readQuality } from '../queries/read-quality.ts'
import { readRehearsal } from '../queries/read-rehearsal.ts'
import { reportQuality } from '../queries/report-quality.ts'
import { sendPackage } from './send-package.ts'

const plan = '/api/draw/plans/:planId'

/** Every route of the draw. */
export const drawRoutes: readonly Route[] = [
  ...planningRoutes,
  route({ method: 'GET', path: '/api/draw/plans', operation: listPlans }),
  route({ method: 'POST', path: '/api/draw/plans', operation: createPlan, status: 201 }),
  route({ method: 'GET', path: plan, operation: readPlan }),
  route({ method: 'GET', path: `${plan}/hall`, operation: readHall }),
  route({ method: 'GET', path: `${plan}/frame`, operation: listFrameUnits }),
  route({ method: 'GET', path: `${plan}/drawn`, operation: listDrawn }),
  route({ method: 'POST', path: `${plan}/sealed-list`, operation: readSealedList }),
  route({ method: 'POST', path: `${plan}/round-answer`, operation: answerJointRound }),
  route({ method: 'POST', path: `${plan}/approval`, operation: approvePlan }),
  route({ method: 'POST', path: `${plan}/freeze`, operation: freezeFrame }),
  route({ method: 'POST', path: `${plan}/lint`, operation: lintPlan }),
  route({ method: 'GET', path: `${plan}/lint`, operation: readLint }),
  route({ method: 'POST', path: `${plan}/lint/signatures`, operation: signLint }),
  route({ method: 'POST', path: `${plan}/rehearsal`, operation: rehearseDraw }),
  route({ method: 'GET', path: `${plan}/rehearsal`, operation: readRehearsal }),
  route({ method: 'POST', path: `${plan}/reproduction`, operation: reproduceRoots }),
  route({ method: 'POST', path: `${plan}/share-commitment`, operation: commitShare }),
  route({ method: 'POST', path: `${plan}/share`, operation: revealShare }),
  route({ method: 'POST', path: `${plan}/commitment`, operation: commitPlan }),
  route({ method: 'POST', path: `${plan}/source`, operation: enterSource }),
  route({ method: 'POST', path: `${plan}/beacon`, operation: relayBeacon }),
  route({ method: 'POST', path: `${plan}/draw`, operation: holdDraw }),
  route({ method: 'POST', path: `${plan}/void`, operation: voidPlan }),
  route({ method: 'POST', path: `${plan}/release`, operation: releaseVisits }),
  route({ method: 'GET', path: `${plan}/visits/:visitId/succession`, operation: previewSuccession }),
  route({ method: 'POST', path: `${plan}/visits/:visitId/substitution`, operation: substituteVisit }),
  route({ method: 'POST', path: `${plan}/visits/:visitId/officer-replacement`, operation: replaceOfficer }),
  route({ method: 'GET', path: '/api/draw/quality', operation: reportQuality }),
  route({ method: 'GET', path: `${plan}/quality`, operation: readQuality }),
  route({ method: 'POST', path: `${plan}/quality-explanation`, operation: explainQuality }),
  route({ method: 'POST', path: `${plan}/disclosure`, operation: disclosePlan }),
  route({ method: 'POST', path: `${plan}/closure`, operation: closePlan }),
  route({ method: 'GET', path: '/api/draw/shares', operation: listShares }),
  route({ method: 'GET', path: '/api/draw/own-chances', operation: listOwnChances }),
  route({ method: 'GET', path: '/api/draw/custody', operation: listCustody }),
  route({ method: 'GET', path: '/api/draw/custodians', operation: listCustodians }),
  route({ method: 'GET', path: '/api/draw/pending-plans', operation: listPendingPlans }),
  route({ method: 'GET', path: '/api/draw/overdue', operation: listOverdue }),
  route({ method: 'GET', path: `${plan}/escrow`, operation: readEscrow }),
  route({ method: 'POST', path: `${plan}/custodians`, operation: nameCustodians }),
  route({ method: 'POST', path: `${plan}/escrow/taking`, operation: takeShare }),
  route({ method: 'POST', path: `${plan}/escrow/confirmation`, operation: confirmShare }),
  route({ method: 'POST', path: `${plan}/escrow/return`, operation: handInShare }),
  rawRoute({
    method: 'GET',
    path: `${plan}/package`,
    operationId: 'downloadDrawPackage',
    summary: '下载抽取验证包',
    permission: 'draw.export',
    produces: 'application/zip',
    handler: sendPackage,
  }),
]
