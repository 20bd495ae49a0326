import { Form, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'

interface Passwords {
  present: string
  next: string
}

/** 修改口令: every other session of the account ends. */
export function PasswordForm() {
  return (
    <ActForm<Passwords, { endedSessions: number }>
      name="修改口令"
      permission="signed-in"
      kept="口令没有改动。"
      refresh={[['own-sessions']]}
      run={(body) => take(api.POST('/api/identity/password', { body }))}
      done={(answer) => `口令已修改，其他 ${answer.endedSessions} 个登录已经结束；本机不用重新登录。`}
    >
      <Form.Item name="present" label="现在的口令" rules={[{ required: true, message: '填现在的口令' }]}>
        <Input.Password autoComplete="current-password" style={{ maxWidth: 360 }} />
      </Form.Item>
      <Form.Item name="next" label="新口令" rules={[{ required: true, message: '填新口令' }]}>
        <Input.Password autoComplete="new-password" style={{ maxWidth: 360 }} />
      </Form.Item>
    </ActForm>
  )
}
