import { useMutation } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { saveText } from '../../app/save-text.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 下载退回清单: the rows of the slip with what is wrong with each. */
export function SlipFileButton({ slipId }: { slipId: string }) {
  const right = usePermission('exchange.return', '下载退回清单')
  const load = useMutation({
    mutationFn: () => take(api.GET('/api/exchange/returns/{slipId}/file', { params: { path: { slipId } } })),
    onSuccess: ({ fileName, text }) => saveText(fileName, text),
  })
  return (
    <>
      <ActButton obstacle={right} loading={load.isPending} onClick={() => load.mutate()}>
        下载退回清单
      </ActButton>
      {load.isError && <ProblemNotice problem={problemWords(load.error)} />}
    </>
  )
}
