import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useDemonstration } from '../../app/demonstration.ts'
import { send } from '../../outbox/send.ts'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Problem } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Login with name and password; the session lives in a cookie the page cannot read. */
export function LogInScreen({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const demonstration = useDemonstration()
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [isSending, setSending] = useState(false)
  const submit = async () => {
    setSending(true)
    setError(undefined)
    try {
      await send('POST', '/api/identity/session', { json: { loginName, password, deviceLabel: '手机' } })
      onSignedIn()
    } catch (problem) {
      setError(problem)
    } finally {
      setSending(false)
    }
  }
  return (
    <main className="page login">
      <div className="login-head">
        <Logo />
        <h1>掌上执法</h1>
        <p>衡鉴 · 事中事后监管</p>
      </div>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField label="登录名" value={loginName} onChange={setLoginName} autoComplete="username" name="loginName" />
        <TextField
          label="口令"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          name="password"
        />
        {error === undefined ? null : <Problem error={error} />}
        <Button type="submit" isDisabled={loginName === '' || password === '' || isSending}>
          {isSending ? '正在登录…' : '登录'}
        </Button>
      </Form>
      {demonstration?.demonstration === true ? (
        <section className="demonstration-logins">
          <h2>演示账号</h2>
          <p className="meta">演示环境，企业与人员均为虚构。点一个账号即填入。</p>
          {demonstration.logins
            .filter((one) => one.title.includes('执法人员'))
            .map((one) => (
              <Button
                key={one.login}
                look="plain"
                onPress={() => {
                  setLoginName(one.login)
                  setPassword(one.password)
                }}
              >
                <span>
                  {one.personName}
                  <small>{one.title}</small>
                </span>
              </Button>
            ))}
        </section>
      ) : null}
    </main>
  )
}
