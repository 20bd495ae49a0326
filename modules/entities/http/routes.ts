import { type Route, route } from '#platform/http/route.ts'
import { correctQuarantinedRow } from '../operations/correct-quarantined-row.ts'
import { discardQuarantinedRow } from '../operations/discard-quarantined-row.ts'
import { getImport } from '../operations/get-import.ts'
import { listImports } from '../operations/list-imports.ts'
import { listQuarantine } from '../operations/list-quarantine.ts'
import { reloadCorrected } from '../operations/reload-corrected.ts'
import { importRegisterRoute } from './import-register.ts'

const imports = '/api/entities/imports'

/** Every route of the register. */
export const entityRoutes: readonly Route[] = [
  importRegisterRoute,
  route({ method: 'GET', path: imports, operation: listImports }),
  route({ method: 'GET', path: `${imports}/:batchId`, operation: getImport }),
  route({ method: 'GET', path: `${imports}/:batchId/quarantine`, operation: listQuarantine }),
  route({ method: 'PUT', path: `${imports}/:batchId/quarantine/:rowNo/correction`, operation: correctQuarantinedRow }),
  route({ method: 'POST', path: `${imports}/:batchId/quarantine/:rowNo/discard`, operation: discardQuarantinedRow }),
  route({ method: 'POST', path: `${imports}/:batchId/reload`, operation: reloadCorrected }),
]
