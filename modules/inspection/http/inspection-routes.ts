import { route } from '#platform/http/route.ts'
import { answerCheckPoint } from '../operations/answer-check-point.ts'
import { answerCheckPoints } from '../operations/answer-check-points.ts'
import { applyRecusal } from '../operations/apply-recusal.ts'
import { approveInspection } from '../operations/approve-inspection.ts'
import { closeInspection } from '../operations/close-inspection.ts'
import { collectInformation } from '../operations/collect-information.ts'
import { concludeVisit } from '../operations/conclude-visit.ts'
import { decideRecusal } from '../operations/decide-recusal.ts'
import { giveNotice } from '../operations/give-notice.ts'
import { orderCorrection } from '../operations/order-correction.ts'
import { presentCertificate } from '../operations/present-certificate.ts'
import { recordReinspection } from '../operations/record-reinspection.ts'
import { recordStatement } from '../operations/record-statement.ts'
import { refuseSignature } from '../operations/refuse-signature.ts'
import { requestSingleInspection } from '../operations/request-single-inspection.ts'
import { signRecord } from '../operations/sign-record.ts'
import { startVisit } from '../operations/start-visit.ts'
import { tellRights } from '../operations/tell-rights.ts'
import { getDisturbance } from '../queries/get-disturbance.ts'
import { getPaper } from '../queries/get-paper.ts'
import { getVisit } from '../queries/get-visit.ts'
import { listCorrections } from '../queries/list-corrections.ts'
import { listFrequentVisits } from '../queries/list-frequent-visits.ts'
import { listInspections } from '../queries/list-inspections.ts'
import { listMyVisits } from '../queries/list-my-visits.ts'
import { listOutsideDraw } from '../queries/list-outside-draw.ts'
import { listResultCodes } from '../queries/list-result-codes.ts'

const VISIT = '/api/inspection/visits/:visitId'

/** Every act and query of inspection that speaks JSON. */
export const inspectionRoutes = [
  route({ method: 'GET', path: '/api/inspection/my-visits', operation: listMyVisits }),
  route({ method: 'GET', path: '/api/inspection/visits', operation: listInspections }),
  route({ method: 'POST', path: '/api/inspection/visits', operation: requestSingleInspection, status: 201 }),
  route({ method: 'GET', path: VISIT, operation: getVisit }),
  route({ method: 'POST', path: `${VISIT}/approval`, operation: approveInspection }),
  route({ method: 'POST', path: `${VISIT}/notice`, operation: giveNotice }),
  route({ method: 'POST', path: `${VISIT}/start`, operation: startVisit }),
  route({ method: 'POST', path: `${VISIT}/certificates`, operation: presentCertificate }),
  route({ method: 'POST', path: `${VISIT}/rights`, operation: tellRights }),
  route({ method: 'POST', path: `${VISIT}/recusals`, operation: applyRecusal }),
  route({ method: 'POST', path: `${VISIT}/recusals/:recusalApplicationId/decision`, operation: decideRecusal }),
  route({ method: 'POST', path: `${VISIT}/answers`, operation: answerCheckPoint }),
  route({ method: 'POST', path: `${VISIT}/answers/batch`, operation: answerCheckPoints }),
  route({ method: 'POST', path: `${VISIT}/statements`, operation: recordStatement }),
  route({ method: 'POST', path: `${VISIT}/signatures`, operation: signRecord }),
  route({ method: 'POST', path: `${VISIT}/signature-refusals`, operation: refuseSignature }),
  route({ method: 'POST', path: `${VISIT}/corrections`, operation: orderCorrection }),
  route({ method: 'POST', path: `${VISIT}/conclusion`, operation: concludeVisit }),
  route({
    method: 'POST',
    path: `${VISIT}/corrections/:correctionOrderId/reinspections`,
    operation: recordReinspection,
  }),
  route({ method: 'POST', path: `${VISIT}/closure`, operation: closeInspection }),
  route({ method: 'GET', path: '/api/inspection/corrections', operation: listCorrections }),
  route({ method: 'GET', path: '/api/inspection/papers/:paperId', operation: getPaper }),
  route({ method: 'GET', path: '/api/inspection/result-codes', operation: listResultCodes }),
  route({ method: 'GET', path: '/api/inspection/entities/:entityId/disturbance', operation: getDisturbance }),
  route({ method: 'GET', path: '/api/inspection/frequent-visits', operation: listFrequentVisits }),
  route({ method: 'GET', path: '/api/inspection/outside-draw', operation: listOutsideDraw }),
  route({ method: 'POST', path: '/api/inspection/collections', operation: collectInformation, status: 201 }),
]
