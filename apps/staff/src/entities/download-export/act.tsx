import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ApiProblem, problemWords } from '../../api/problem.ts'
import type { EntityExport } from '../list-exports/exports-query.ts'

/** 下载: a POST, for every download leaves a leaf; the answer is the file. */
export function DownloadExport({ row }: { row: EntityExport }) {
  const download = useMutation({ mutationFn: () => downloadExport(row.exportId) })
  return (
    <span>
      {download.isError && <span role="alert">{problemWords(download.error).title} </span>}
      <Button size="small" loading={download.isPending} onClick={() => download.mutate()}>
        下载 CSV
      </Button>
    </span>
  )
}

async function downloadExport(exportId: string): Promise<void> {
  const answer = await fetch(`/api/entities/exports/${exportId}/download`, {
    method: 'POST',
    credentials: 'same-origin',
  })
  if (!answer.ok) throw new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as object)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = nameOf(answer.headers.get('content-disposition'))
  link.click()
  URL.revokeObjectURL(link.href)
}

function nameOf(disposition: string | null): string {
  const written = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return written === undefined ? '企业列表.csv' : decodeURIComponent(written)
}
