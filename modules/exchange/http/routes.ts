import { type Route, route } from '#platform/http/route.ts'
import { acknowledgeReturn } from '../operations/acknowledge-return.ts'
import { adoptFeedVersion } from '../operations/adopt-feed-version.ts'
import { correctFeedRow } from '../operations/correct-feed-row.ts'
import { correctFeedRows } from '../operations/correct-feed-rows.ts'
import { exportQuarantinedRows } from '../operations/export-quarantined-rows.ts'
import { getFeed } from '../operations/get-feed.ts'
import { getFeedBatch } from '../operations/get-feed-batch.ts'
import { getReturnSlipFile } from '../operations/get-return-slip-file.ts'
import { listFeedBatches } from '../operations/list-feed-batches.ts'
import { listFeeds } from '../operations/list-feeds.ts'
import { listQuarantinedRows } from '../operations/list-quarantined-rows.ts'
import { listReturnSlips } from '../operations/list-return-slips.ts'
import { readFeedTable } from '../operations/read-feed-table.ts'
import { setFeedTable } from '../operations/set-feed-table.ts'
import { reloadFeedRows } from '../operations/reload-feed-rows.ts'
import { resumeBatch } from '../operations/resume-batch.ts'
import { returnFeedRows } from '../operations/return-feed-rows.ts'
import { receiveFeedFileRoute } from './receive-feed-file.ts'

const batch = '/api/exchange/batches/:batchId'

/** Every route of the exchange. */
export const exchangeRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/exchange/feeds', operation: listFeeds }),
  route({ method: 'GET', path: '/api/exchange/feeds/:feedKey', operation: getFeed }),
  route({ method: 'POST', path: '/api/exchange/feeds/:feedKey/versions', operation: adoptFeedVersion, status: 201 }),
  route({ method: 'PUT', path: '/api/exchange/feeds/:feedKey/table', operation: setFeedTable }),
  route({ method: 'POST', path: '/api/exchange/feeds/:feedKey/reading', operation: readFeedTable }),
  receiveFeedFileRoute,
  route({ method: 'GET', path: '/api/exchange/batches', operation: listFeedBatches }),
  route({ method: 'GET', path: batch, operation: getFeedBatch }),
  route({ method: 'POST', path: `${batch}/resumption`, operation: resumeBatch }),
  route({ method: 'GET', path: '/api/exchange/quarantine', operation: listQuarantinedRows }),
  route({ method: 'GET', path: `${batch}/quarantine-file`, operation: exportQuarantinedRows }),
  route({ method: 'PUT', path: `${batch}/quarantine/:rowNo/correction`, operation: correctFeedRow }),
  route({ method: 'POST', path: `${batch}/corrections`, operation: correctFeedRows }),
  route({ method: 'POST', path: `${batch}/reload`, operation: reloadFeedRows }),
  route({ method: 'GET', path: '/api/exchange/returns', operation: listReturnSlips }),
  route({ method: 'POST', path: '/api/exchange/returns', operation: returnFeedRows, status: 201 }),
  route({ method: 'GET', path: '/api/exchange/returns/:slipId/file', operation: getReturnSlipFile }),
  route({ method: 'POST', path: '/api/exchange/returns/:slipId/receipt', operation: acknowledgeReturn }),
]
