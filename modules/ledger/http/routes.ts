import { inAct } from '#platform/operation.ts'
import { rawRoute, route, type Route } from '#platform/http/route.ts'
import { sendRefusal } from '#platform/http/problem.ts'
import { ok } from '#kernel/result.ts'
import { cosignAsDemonstration } from '../operations/cosign-as-demonstration.ts'
import { decideErasure } from '../operations/decide-erasure.ts'
import { getCheckpoint } from '../operations/get-checkpoint.ts'
import { getLeaf } from '../operations/get-leaf.ts'
import { liftHold } from '../operations/lift-hold.ts'
import { listErasures } from '../operations/list-erasures.ts'
import { listLeaves } from '../operations/list-leaves.ts'
import { listLedgerWitnesses } from '../operations/list-ledger-witnesses.ts'
import { placeHold } from '../operations/place-hold.ts'
import { proveConsistency } from '../operations/prove-consistency.ts'
import { proveInclusion } from '../operations/prove-inclusion.ts'
import { registerWitness } from '../operations/register-witness.ts'
import { requestErasure } from '../operations/request-erasure.ts'
import { submitCosignature } from '../operations/submit-cosignature.ts'
import { exportLedger as exportFiles } from '../queries/export.ts'
import { no } from '../refusals.ts'

/** The whole log as one JSON document of files; `npm run verify` reads the folder they make (spec/ledger.md §4). */
const exportLedger = rawRoute({
  method: 'GET',
  path: '/api/ledger/export',
  operationId: 'exportLedger',
  summary: '导出账本',
  permission: 'ledger.export',
  produces: 'application/json',
  async handler({ host, actor, request, reply }) {
    const result = await inAct(
      host,
      actor,
      { name: 'export-ledger', kind: 'query', permission: 'ledger.export' },
      request.id,
      async (act) => ok(await exportFiles(act)),
    )
    if (!result.ok) return sendRefusal(reply, result.refusal, request.id)
    if (result.value === undefined) return sendRefusal(reply, no('no-checkpoint').refusal, request.id)
    return reply
      .header('content-disposition', 'attachment; filename="ledger.json"')
      .type('application/json')
      .serializer((value) => JSON.stringify(value))
      .send({ files: result.value })
  },
})

export const routes: readonly Route[] = [
  route({ method: 'GET', path: '/api/ledger/checkpoint', operation: getCheckpoint }),
  route({ method: 'GET', path: '/api/ledger/proofs/inclusion/:leaf', operation: proveInclusion }),
  route({ method: 'GET', path: '/api/ledger/proofs/consistency', operation: proveConsistency }),
  route({ method: 'GET', path: '/api/ledger/leaves', operation: listLeaves }),
  route({ method: 'GET', path: '/api/ledger/leaves/:leaf', operation: getLeaf }),
  route({ method: 'GET', path: '/api/ledger/witnesses', operation: listLedgerWitnesses }),
  route({ method: 'POST', path: '/api/ledger/witnesses', operation: registerWitness, status: 201 }),
  route({
    method: 'POST',
    path: '/api/ledger/witnesses/:witnessId/cosignatures',
    operation: submitCosignature,
    status: 201,
  }),
  route({
    method: 'POST',
    path: '/api/ledger/witnesses/:witnessId/demonstration-cosignatures',
    operation: cosignAsDemonstration,
    status: 201,
  }),
  route({ method: 'GET', path: '/api/ledger/erasures', operation: listErasures }),
  route({ method: 'POST', path: '/api/ledger/erasures', operation: requestErasure, status: 201 }),
  route({ method: 'POST', path: '/api/ledger/erasures/:erasureId/decision', operation: decideErasure }),
  route({ method: 'POST', path: '/api/ledger/holds', operation: placeHold, status: 201 }),
  route({ method: 'POST', path: '/api/ledger/holds/:holdId/lift', operation: liftHold }),
  exportLedger,
]
