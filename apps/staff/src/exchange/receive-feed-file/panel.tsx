import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { FilePicker } from '../../entities/import-register/file-picker.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { uploadFeedFile } from './upload.ts'

/** 接收文件: the file is kept under its hash and loaded page by page; the batch page shows how far it has come. */
export function ReceiveFilePanel({ feedKey }: { feedKey: string }) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [batchId, setBatchId] = useState(newId)
  const [file, setFile] = useState<File | undefined>(undefined)
  const right = usePermission('exchange.receive', '接收数据源文件')
  const send = useMutation({
    mutationFn: (chosen: File) => uploadFeedFile(feedKey, batchId, chosen),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['feed', feedKey] })
      await cache.invalidateQueries({ queryKey: ['feeds'] })
      await navigate({ to: '/feed-batches/$batchId', params: { batchId } })
    },
    onError: () => setBatchId(newId()),
  })
  return (
    <Panel title="接收文件" note="CSV、XLSX 或 JSON；同一份文件再送一次，什么也不会变。">
      <div className="hj-stack">
        <FilePicker
          file={file}
          onFile={setFile}
          disabled={send.isPending}
          accept=".csv,.txt,.xlsx,.json,.jsonl,text/csv,application/json"
        />
        {send.isError && <ProblemNotice problem={problemWords(send.error)} kept="没有载入任何一行；文件可以再送。" />}
        <ActButton
          type="primary"
          loading={send.isPending}
          obstacle={right ?? (file ? undefined : { why: '先选一份文件。' })}
          onClick={() => file && send.mutate(file)}
        >
          接收并装载
        </ActButton>
      </div>
    </Panel>
  )
}
