import { Readable } from 'node:stream'
import { z } from 'zod'
import { sendRefusal } from '#platform/http/problem.ts'
import { rawRoute } from '#platform/http/route.ts'
import { perform } from '#platform/operation.ts'
import { downloadExport } from '../operations/download-export.ts'
import { no } from '../refusals.ts'

/** Sends the file of an export. A POST, because it is an act: it leaves a leaf. */
export const downloadExportRoute = rawRoute({
  method: 'POST',
  path: '/api/entities/exports/:exportId/download',
  operationId: 'downloadExport',
  summary: '下载导出的企业列表（CSV）',
  permission: 'entities.export',
  produces: 'text/csv',
  async handler({ host, actor, request, reply }) {
    const { exportId } = z.object({ exportId: z.string() }).parse(request.params)
    const asked = await perform(host, actor, downloadExport, { exportId }, request.id)
    if (!asked.ok) return sendRefusal(reply, asked.refusal, request.id)
    const content = await host.ports.files.stream(asked.value.fileHash)
    if (content === undefined) return sendRefusal(reply, no('no-such-export').refusal, request.id)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(asked.value.fileName)}`)
      .send(Readable.from(content))
  },
})
