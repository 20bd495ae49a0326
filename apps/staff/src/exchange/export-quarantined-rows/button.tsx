import { useMutation } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { saveText } from '../../app/save-text.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 下载隔离行: a file to correct in a spreadsheet. */
export function ExportRowsButton({ batchId }: { batchId: string }) {
  const right = usePermission('exchange.correct', '下载隔离行')
  const load = useMutation({
    mutationFn: () =>
      take(api.GET('/api/exchange/batches/{batchId}/quarantine-file', { params: { path: { batchId } } })),
    onSuccess: ({ fileName, text }) => saveText(fileName, text),
  })
  return (
    <>
      <ActButton obstacle={right} loading={load.isPending} onClick={() => load.mutate()}>
        下载隔离行
      </ActButton>
      {load.isError && <ProblemNotice problem={problemWords(load.error)} />}
    </>
  )
}
