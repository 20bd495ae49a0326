import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { NetworkGuard, NetworkReply, NetworkRequest } from '#kernel/ports.ts'

/** A request that was not made, or broken off, with the reason in Chinese: it stands on a screen. */
export class EgressError extends Error {}

const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const V6 = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const closed = new BlockList()
for (const [net, prefix] of V4) closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of V6) closed.addSubnet(net, prefix, 'ipv6')

/** True for an address that no machine outside our own network answers at. */
export function isClosedAddress(address: string): boolean {
  const family = isIP(address)
  return family === 0 || closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * One request to an address that somebody entered. Every resolved address is checked, the very address that was checked is
 * connected to, and the socket's own is looked at once more, so that a second answer of the name server changes nothing.
 * No redirect is followed; time and size have caps.
 */
export async function guardedFetch(url: string, init: NetworkRequest, guard: NetworkGuard): Promise<NetworkReply> {
  const target = checkedUrl(url, guard)
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((done, fail) => {
    const request = send(target, {
      method: init.method ?? 'GET',
      headers: { ...init.headers },
      agent: false,
      lookup: guard.mayReachPrivate ? resolve : guardedLookup,
    })
    const timer = setTimeout(
      () => request.destroy(new EgressError(`对方在 ${guard.timeoutMs / 1000} 秒内没有答复`)),
      guard.timeoutMs,
    )
    const end = (error: Error) => {
      clearTimeout(timer)
      fail(error instanceof EgressError ? error : new EgressError(wordsOf(error), { cause: error }))
    }
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        if (!guard.mayReachPrivate && isClosedAddress(socket.remoteAddress ?? ''))
          request.destroy(new EgressError('地址指向内部网络，没有发送'))
      })
    })
    request.on('error', end)
    request.on('response', (reply) => {
      const parts: Buffer[] = []
      let size = 0
      reply.on('data', (part: Buffer) => {
        size += part.length
        if (size > guard.mostBytes) reply.destroy(new EgressError('对方的答复过长，已停止读取'))
        else parts.push(part)
      })
      reply.on('error', end)
      reply.on('end', () => {
        clearTimeout(timer)
        done({ status: reply.statusCode ?? 0, body: Buffer.concat(parts) })
      })
    })
    request.end(init.body)
  })
}

/** Which addresses this installation may reach: hosts of its own network only when they are named (HENGJIAN_INTRANET_HOSTS). */
export function guardFor(
  settings: { readonly demonstration: boolean; readonly intranetHosts?: readonly string[] },
  url: Pick<URL, 'hostname'>,
): Pick<NetworkGuard, 'mayReachPrivate'> {
  return { mayReachPrivate: settings.demonstration || (settings.intranetHosts ?? []).includes(url.hostname) }
}

/** The URL, when it may be asked at all: https only, no user name in it, no closed address written out. */
export function checkedUrl(url: string, guard: Pick<NetworkGuard, 'mayReachPrivate'>): URL {
  if (!URL.canParse(url)) throw new EgressError('不是有效的地址')
  const target = new URL(url)
  const isPlain = target.protocol === 'http:' && guard.mayReachPrivate
  if (target.protocol !== 'https:' && !isPlain) throw new EgressError('地址须以 https:// 开头')
  if (target.username !== '' || target.password !== '') throw new EgressError('地址中不得带有用户名或口令')
  const host = target.hostname.replace(/^\[|\]$/gu, '')
  if (!guard.mayReachPrivate && isIP(host) !== 0 && isClosedAddress(host))
    throw new EgressError('地址指向内部网络，没有发送')
  return target
}

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0)
    if (addresses.length === 0 || addresses.some((one) => isClosedAddress(one.address)))
      return callback(new EgressError('域名指向内部网络，没有发送'), '', 0)
    const [first] = addresses
    return options.all === true ? callback(null, addresses) : callback(null, first?.address ?? '', first?.family ?? 0)
  })
}

function wordsOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: '对方没有在这个地址监听（连接被拒绝）',
    ENOTFOUND: '域名解析不到地址',
    EAI_AGAIN: '域名暂时解析不到地址',
    ECONNRESET: '对方中断了连接',
    ETIMEDOUT: '连接超时',
    EHOSTUNREACH: '到不了对方的网络',
    ENETUNREACH: '到不了对方的网络',
    CERT_HAS_EXPIRED: '对方的证书已过期',
  }
  return words[code] ?? `没有送达（${code === '' ? error.message : code}）`
}
