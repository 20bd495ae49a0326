import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Progress, Select } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { fileSize, grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { batchQuery } from '../get-import/batch-query.ts'
import { statusChoices } from '../status-words.ts'
import { FilePicker } from './file-picker.tsx'
import { uploadRegister } from './upload.ts'

interface UploadValues {
  source: string
  declaredStatus: string
}

/** 导入登记文件: the file is kept under its hash, then loaded; a bar shows bytes sent, then rows read. */
export function UploadPanel() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [batchId, setBatchId] = useState(newId)
  const [file, setFile] = useState<File | undefined>(undefined)
  const [sent, setSent] = useState(0)
  const right = usePermission('entities.import', '导入登记文件')
  const load = useMutation({
    mutationFn: (values: UploadValues) =>
      uploadRegister({ batchId, file: file ?? new Blob(), fileName: file?.name ?? '', ...values, onSent: setSent }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$batchId', params: { batchId } })
    },
    onError: () => setBatchId(newId()),
  })
  const isSent = file !== undefined && sent >= file.size
  return (
    <Panel title="导入登记文件" note="CSV，UTF-8 或 GB18030；同一份文件再装一次，什么也不会变。">
      <Form<UploadValues>
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: '登记数据文件', declaredStatus: 'unknown' }}
        onFinish={(values) => load.mutate(values)}
      >
        <Form.Item label="文件">
          <FilePicker file={file} onFile={setFile} disabled={load.isPending} />
        </Form.Item>
        <Form.Item name="source" label="来源" rules={[{ required: true, message: '写明数据从哪里来' }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="declaredStatus"
          label="文件里没有登记状态时"
          extra="只有文件本身声明过，才选“存续”等；否则按未知。"
        >
          <Select options={statusChoices} />
        </Form.Item>
        {load.isError && <ProblemNotice problem={problemWords(load.error)} kept="没有装入任何一行；文件可以再传。" />}
        {load.isPending &&
          file &&
          (isSent ? <RowsRead batchId={batchId} /> : <BytesSent sent={sent} size={file.size} />)}
        <ActButton
          type="primary"
          htmlType="submit"
          loading={load.isPending}
          obstacle={right ?? (file ? undefined : { why: '先选一份文件。' })}
        >
          装入这份文件
        </ActButton>
      </Form>
    </Panel>
  )
}

function BytesSent({ sent, size }: { sent: number; size: number }) {
  return (
    <div role="status">
      <Progress percent={Math.floor((sent / size) * 100)} />
      <p className="hj-quiet">
        已上传 {fileSize(sent)}，共 {fileSize(size)}
      </p>
    </div>
  )
}

function RowsRead({ batchId }: { batchId: string }) {
  const batch = useQuery({ ...batchQuery(batchId), refetchInterval: 700, retry: 10 })
  return (
    <div role="status">
      <Progress percent={99} status="active" showInfo={false} />
      <p className="hj-quiet">文件已收妥，正在逐行装入：已读 {grouped(batch.data?.rowsRead ?? 0)} 行</p>
    </div>
  )
}
