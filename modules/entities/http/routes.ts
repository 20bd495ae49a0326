import { type Route, route } from '#platform/http/route.ts'
import { addPremises } from '../operations/add-premises.ts'
import { changeEntityStatus } from '../operations/change-entity-status.ts'
import { correctQuarantinedRow } from '../operations/correct-quarantined-row.ts'
import { declareDormancy } from '../operations/declare-dormancy.ts'
import { discardQuarantinedRow } from '../operations/discard-quarantined-row.ts'
import { getEntity } from '../operations/get-entity.ts'
import { getEntityFile } from '../operations/get-entity-file.ts'
import { getImport } from '../operations/get-import.ts'
import { listImports } from '../operations/list-imports.ts'
import { listQuarantine } from '../operations/list-quarantine.ts'
import { recordFact } from '../operations/record-fact.ts'
import { recordMerger } from '../operations/record-merger.ts'
import { registerEntity } from '../operations/register-entity.ts'
import { registerUsccException } from '../operations/register-uscc-exception.ts'
import { reloadCorrected } from '../operations/reload-corrected.ts'
import { searchEntities } from '../operations/search-entities.ts'
import { dismissRestingClue } from '../operations/dismiss-resting-clue.ts'
import { listRestingClues } from '../operations/list-resting-clues.ts'
import { listDormancies } from '../operations/list-dormancies.ts'
import { listExports } from '../operations/list-exports.ts'
import { listSavedQueries } from '../operations/list-saved-queries.ts'
import { removeSavedQuery } from '../operations/remove-saved-query.ts'
import { requestExport } from '../operations/request-export.ts'
import { saveQuery } from '../operations/save-query.ts'
import { decideIdentity } from '../operations/decide-identity.ts'
import { dismissIdentity } from '../operations/dismiss-identity.ts'
import { getIdentityMatch } from '../operations/get-identity-match.ts'
import { listIdentityMatches } from '../operations/list-identity-matches.ts'
import { placeRecord } from '../operations/place-record.ts'
import { undoIdentity } from '../operations/undo-identity.ts'
import { withdrawRecord } from '../operations/withdraw-record.ts'
import { getEntityRelations } from '../operations/get-entity-relations.ts'
import { getExtract } from '../operations/get-extract.ts'
import { issueExtract } from '../operations/issue-extract.ts'
import { listExtracts } from '../operations/list-extracts.ts'
import { readPersons } from '../operations/read-persons.ts'
import { recordObject } from '../operations/record-object.ts'
import { recordObjects } from '../operations/record-objects.ts'
import { changeObjectState } from '../operations/change-object-state.ts'
import { defineLabel } from '../operations/define-label.ts'
import { endLabel } from '../operations/end-label.ts'
import { enterLabel } from '../operations/enter-label.ts'
import { listLabels } from '../operations/list-labels.ts'
import { reviewLabel } from '../operations/review-label.ts'
import { countByDivision } from '../operations/count-by-division.ts'
import { findPerson } from '../operations/find-person.ts'
import { recordRelation } from '../operations/record-relation.ts'
import { claimDualNotice } from '../operations/claim-dual-notice.ts'
import { handOnDualNotice } from '../operations/hand-on-dual-notice.ts'
import { listDualNotices } from '../operations/list-dual-notices.ts'
import { decideMissedReport } from '../operations/decide-missed-report.ts'
import { getEntityDuties } from '../operations/get-entity-duties.ts'
import { listMissedReports } from '../operations/list-missed-reports.ts'
import { recordAnnualReport } from '../operations/record-annual-report.ts'
import { recordDisclosureDuty } from '../operations/record-disclosure-duty.ts'
import { reviewMissedReport } from '../operations/review-missed-report.ts'
import { settleDisclosureDuty } from '../operations/settle-disclosure-duty.ts'
import { downloadExportRoute } from './download-export.ts'
import { importRegisterRoute } from './import-register.ts'

const imports = '/api/entities/imports'
const notices = '/api/entities/dual-notices'
const matches = '/api/entities/identity-matches'

/** Every route of the register. */
export const entityRoutes: readonly Route[] = [
  importRegisterRoute,
  route({ method: 'GET', path: imports, operation: listImports }),
  route({ method: 'GET', path: `${imports}/:batchId`, operation: getImport }),
  route({ method: 'GET', path: `${imports}/:batchId/quarantine`, operation: listQuarantine }),
  route({ method: 'PUT', path: `${imports}/:batchId/quarantine/:rowNo/correction`, operation: correctQuarantinedRow }),
  route({ method: 'POST', path: `${imports}/:batchId/quarantine/:rowNo/discard`, operation: discardQuarantinedRow }),
  route({ method: 'POST', path: `${imports}/:batchId/reload`, operation: reloadCorrected }),
  route({ method: 'GET', path: '/api/entities', operation: searchEntities }),
  route({ method: 'POST', path: '/api/entities', operation: registerEntity, status: 201 }),
  route({ method: 'POST', path: '/api/entities/uscc-exceptions', operation: registerUsccException, status: 201 }),
  route({ method: 'GET', path: '/api/entities/saved-queries', operation: listSavedQueries }),
  route({ method: 'POST', path: '/api/entities/saved-queries', operation: saveQuery, status: 201 }),
  route({ method: 'DELETE', path: '/api/entities/saved-queries/:queryId', operation: removeSavedQuery }),
  route({ method: 'GET', path: '/api/entities/dormancies', operation: listDormancies }),
  route({ method: 'GET', path: '/api/entities/resting-clues', operation: listRestingClues }),
  route({
    method: 'POST',
    path: '/api/entities/:entityId/resting-clues/:factId/dismissal',
    operation: dismissRestingClue,
  }),
  route({ method: 'GET', path: '/api/entities/exports', operation: listExports }),
  route({ method: 'POST', path: '/api/entities/exports', operation: requestExport, status: 201 }),
  downloadExportRoute,
  route({ method: 'POST', path: '/api/entities/objects', operation: recordObjects, status: 201 }),
  route({ method: 'GET', path: '/api/entities/labels', operation: listLabels }),
  route({ method: 'POST', path: '/api/entities/labels', operation: defineLabel, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/labels', operation: enterLabel, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/labels/:markId/review', operation: reviewLabel }),
  route({ method: 'POST', path: '/api/entities/:entityId/labels/:markId/ending', operation: endLabel }),
  route({ method: 'GET', path: '/api/entities/divisions', operation: countByDivision }),
  route({ method: 'POST', path: '/api/entities/person-search', operation: findPerson }),
  route({ method: 'POST', path: '/api/entities/records', operation: placeRecord, status: 201 }),
  route({ method: 'GET', path: notices, operation: listDualNotices }),
  route({ method: 'POST', path: `${notices}/:noticeId/claim`, operation: claimDualNotice }),
  route({ method: 'POST', path: `${notices}/:noticeId/hand-on`, operation: handOnDualNotice }),
  route({ method: 'GET', path: matches, operation: listIdentityMatches }),
  route({ method: 'GET', path: `${matches}/:matchId`, operation: getIdentityMatch }),
  route({ method: 'POST', path: `${matches}/:matchId/decision`, operation: decideIdentity }),
  route({ method: 'POST', path: `${matches}/:matchId/dismissal`, operation: dismissIdentity }),
  route({ method: 'POST', path: `${matches}/:matchId/undoing`, operation: undoIdentity }),
  route({ method: 'GET', path: '/api/entities/:entityId', operation: getEntity }),
  route({ method: 'GET', path: '/api/entities/missed-reports', operation: listMissedReports }),
  route({ method: 'POST', path: '/api/entities/missed-reports/:findingId/review', operation: reviewMissedReport }),
  route({ method: 'POST', path: '/api/entities/missed-reports/:findingId/decision', operation: decideMissedReport }),
  route({
    method: 'POST',
    path: '/api/entities/disclosure-duties/:dutyId/settlement',
    operation: settleDisclosureDuty,
  }),
  route({ method: 'GET', path: '/api/entities/:entityId/duties', operation: getEntityDuties }),
  route({ method: 'POST', path: '/api/entities/:entityId/duties', operation: recordDisclosureDuty, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/annual-reports', operation: recordAnnualReport }),
  route({ method: 'GET', path: '/api/entities/extracts/:extractId', operation: getExtract }),
  route({ method: 'GET', path: '/api/entities/:entityId/extracts', operation: listExtracts }),
  route({ method: 'POST', path: '/api/entities/:entityId/extracts', operation: issueExtract, status: 201 }),
  route({ method: 'GET', path: '/api/entities/:entityId/relations', operation: getEntityRelations }),
  route({ method: 'POST', path: '/api/entities/:entityId/relations', operation: recordRelation, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/persons', operation: readPersons }),
  route({ method: 'POST', path: '/api/entities/:entityId/objects', operation: recordObject, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/objects/:objectId/state', operation: changeObjectState }),
  route({ method: 'POST', path: '/api/entities/:entityId/record-withdrawal', operation: withdrawRecord }),
  route({ method: 'GET', path: '/api/entities/:entityId/file', operation: getEntityFile }),
  route({ method: 'POST', path: '/api/entities/:entityId/status', operation: changeEntityStatus }),
  route({ method: 'POST', path: '/api/entities/:entityId/dormancy', operation: declareDormancy }),
  route({ method: 'POST', path: '/api/entities/:entityId/premises', operation: addPremises, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:entityId/facts', operation: recordFact, status: 201 }),
  route({ method: 'POST', path: '/api/entities/:absorbedId/merger', operation: recordMerger, status: 201 }),
]
