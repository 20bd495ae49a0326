import { Checkbox, Form, Input, InputNumber } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { FeedDetail } from '../get-feed/feed-query.ts'

interface Values {
  host: string
  port: number
  database: string
  user: string
  password: string
  table: string
  usesTls: boolean
}

/** 前置库连接: where the table stands and who reads it; the password is sealed and never shown again. */
export function SetFeedTableForm({ detail, onDone }: { detail: FeedDetail; onDone(): void }) {
  const feedKey = detail.definition.feed
  const known = detail.table
  return (
    <ActForm<Values, { feedKey: string }>
      name="登记连接"
      permission="exchange.adopt"
      initial={
        known === null
          ? { port: 5432, table: detail.definition.table, usesTls: true }
          : {
              host: known.host,
              port: known.port,
              database: known.database,
              user: known.user,
              table: known.table,
              usesTls: known.usesTls,
            }
      }
      run={(values) =>
        take(api.PUT('/api/exchange/feeds/{feedKey}/table', { params: { path: { feedKey } }, body: values }))
      }
      done={() => '已登记前置库连接；到点自动读取，也可现在读取。'}
      kept="原来的连接没有变；填写的内容还在。"
      refresh={[['feed', feedKey], ['feeds']]}
      after={onDone}
    >
      <TextField name="host" label="主机" placeholder="政务外网主机名或地址" />
      <Form.Item name="port" label="端口" rules={[{ required: true, message: '填写端口' }]}>
        <InputNumber min={1} max={65535} style={{ width: '100%' }} />
      </Form.Item>
      <TextField name="database" label="数据库" />
      <TextField
        name="table"
        label="表"
        extra="PostgreSQL 的“模式.表名”；须有 cd_id、cd_time、cd_batch、cd_operation 四列。"
      />
      <TextField name="user" label="只读用户" />
      <Form.Item
        name="password"
        label="口令"
        rules={[{ required: true, message: '填写口令' }]}
        extra="加密封存，不再显示。"
      >
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Form.Item name="usesTls" valuePropName="checked">
        <Checkbox>用 TLS 连接并核对证书</Checkbox>
      </Form.Item>
    </ActForm>
  )
}
