import type { FastifyRequest } from 'fastify'
import type { Route } from '#platform/http/route.ts'
import { cookieName, route } from '#platform/http/route.ts'
import { changePassword } from '../operations/change-password.ts'
import { getSession } from '../operations/get-session.ts'
import { killSession } from '../operations/kill-session.ts'
import { listOwnSessions } from '../operations/list-own-sessions.ts'
import { logIn } from '../operations/log-in.ts'
import { logOut } from '../operations/log-out.ts'

const DEVICE_SECONDS = 31_536_000

/** Routes of login and sessions. Tokens travel in cookies only, never in a body. */
export const sessionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/identity/session',
    operation: logIn,
    fromRequest: deviceOf,
    present({ sessionToken, deviceToken, ...body }, reply, secure) {
      const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
      reply.setCookie(cookieName('session', secure), sessionToken ?? '', cookie)
      reply.setCookie(cookieName('device', secure), deviceToken ?? '', { ...cookie, maxAge: DEVICE_SECONDS })
      return body
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/identity/session',
    operation: logOut,
    present(body, reply, secure) {
      reply.clearCookie(cookieName('session', secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
      return body
    },
  }),
  route({ method: 'GET', path: '/api/identity/session', operation: getSession }),
  route({ method: 'GET', path: '/api/identity/sessions', operation: listOwnSessions }),
  route({ method: 'DELETE', path: '/api/identity/sessions/:sessionId', operation: killSession }),
  route({ method: 'POST', path: '/api/identity/password', operation: changePassword }),
]

/** The device as its cookie and its browser name it; a body cannot set them. */
function deviceOf(request: FastifyRequest): object {
  const deviceToken = request.cookies[cookieName('device', true)] ?? request.cookies[cookieName('device', false)]
  return {
    deviceToken: deviceToken === undefined || deviceToken === '' ? undefined : deviceToken.slice(0, 128),
    deviceLabel: (request.headers['user-agent'] ?? '未知设备').slice(0, 256),
  }
}
