import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { FilePicker } from '../../entities/import-register/file-picker.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { ExportRowsButton } from '../export-quarantined-rows/button.tsx'

/** 成批更正: the rows as a file, corrected elsewhere, and handed back whole. */
export function CorrectionsPanel({ batchId }: { batchId: string }) {
  const cache = useQueryClient()
  const right = usePermission('exchange.correct', '上传更正')
  const [file, setFile] = useState<File | undefined>(undefined)
  const send = useMutation({
    mutationFn: async (chosen: File) =>
      take(
        api.POST('/api/exchange/batches/{batchId}/corrections', {
          params: { path: { batchId } },
          body: { text: await chosen.text() },
        }),
      ),
    onSuccess: async () => {
      setFile(undefined)
      await cache.invalidateQueries({ queryKey: ['feed-quarantine'] })
      await cache.invalidateQueries({ queryKey: ['feed-batch', batchId] })
    },
  })
  return (
    <Panel title="成批更正" note="下载后在电子表格里改，保留首行和行号，再传回来；要么全收，要么全不收。">
      <div className="hj-stack">
        <ExportRowsButton batchId={batchId} />
        <FilePicker file={file} onFile={setFile} disabled={send.isPending} />
        {send.isError && <ProblemNotice problem={problemWords(send.error)} kept="没有改动任何一行。" />}
        {send.data && (
          <DoneNotice>
            已更正 {send.data.corrected} 行，等候载入；仍有问题 {send.data.stillFaulty} 行。
          </DoneNotice>
        )}
        <ActButton
          loading={send.isPending}
          obstacle={right ?? (file ? undefined : { why: '先选更正后的文件。' })}
          onClick={() => file && send.mutate(file)}
        >
          上传更正
        </ActButton>
      </div>
    </Panel>
  )
}
