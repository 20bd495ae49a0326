import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { demonstrationQuery } from '../../app/demonstration.ts'
import { DemonstrationStrip } from '../../app/demonstration-strip.tsx'
import { Logo } from '../../app/logo.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import './log-in.css'

const here = getRouteApi('/login')

interface Credentials {
  loginName: string
  password: string
}

/** 登录; a demonstration prints its logins beside the form, one per role. */
export function LogInScreen() {
  const { next } = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const demonstration = useQuery(demonstrationQuery)
  const [form] = Form.useForm<Credentials>()
  const logIn = useMutation({
    mutationFn: (body: Credentials) => take(api.POST('/api/identity/session', { body })),
    onSuccess: async () => {
      await cache.resetQueries()
      await navigate({ to: next ?? '/' })
    },
  })
  const logins = demonstration.data?.logins ?? []
  return (
    <div className="hj-login-page">
      <DemonstrationStrip />
      <main className={logins.length > 0 ? 'hj-login hj-login-wide' : 'hj-login'}>
        <section className="hj-login-form">
          <p className="hj-login-brand">
            <Logo size={44} />
            <span>
              <b>衡鉴</b>
              <span>事中事后监管工作台</span>
            </span>
          </p>
          <Form<Credentials>
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={(values) => logIn.mutate(values)}
          >
            <Form.Item name="loginName" label="登录名" rules={[{ required: true, message: '填写登录名' }]}>
              <Input autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label="口令" rules={[{ required: true, message: '填写口令' }]}>
              <Input.Password autoComplete="current-password" />
            </Form.Item>
            {logIn.isError && (
              <ProblemNotice problem={problemWords(logIn.error)} kept="登录名仍在，重新填写口令即可。" />
            )}
            <Button type="primary" htmlType="submit" loading={logIn.isPending} block className="hj-login-submit">
              登录工作台
            </Button>
          </Form>
          <p className="hj-quiet hj-small">
            查企业、看抽查与公示不用登录：<a href="/">公众网站</a>
          </p>
        </section>
        {logins.length > 0 && (
          <section className="hj-login-list">
            <h1>演示登录</h1>
            <p className="hj-quiet">选一个人，以他的岗位进入。</p>
            <ul>
              {logins.map((person) => (
                <li key={person.login}>
                  <button
                    type="button"
                    className="hj-plain-button"
                    disabled={logIn.isPending}
                    onClick={() => logIn.mutate({ loginName: person.login, password: person.password })}
                  >
                    <b>{person.personName}</b>
                    <span>{person.title}</span>
                    <code>
                      {person.login} / {person.password}
                    </code>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  )
}
