import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkedUrl, guardedFetch, isClosedAddress } from './egress.ts'

let hits = 0
const server = createServer((request, reply) => {
  hits += 1
  if (request.url === '/long') reply.end(Buffer.alloc(200_000))
  else if (request.url === '/never') return
  else if (request.url === '/away') reply.writeHead(302, { location: '/' }).end()
  else reply.end('好')
})
let at = ''
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const strict = { timeoutMs: 2000, mostBytes: 65_536, mayReachPrivate: false }
const open = { ...strict, timeoutMs: 300, mayReachPrivate: true }

const CLOSED = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://017700000001/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://0/',
  'https://10.1.2.3/',
  'https://172.31.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
  'https://user:pass@example.com/',
  'not a url',
]

test.each(CLOSED)('%s is never asked', (url) => {
  expect(() => checkedUrl(url, strict)).toThrow(/内部网络|https|用户名|有效的地址/u)
})

test('addresses of the open network pass; a name that resolves to a closed one does not', async () => {
  for (const address of ['114.114.114.114', '2400:3200::1']) expect(isClosedAddress(address)).toBe(false)
  for (const address of ['', 'x', '::', '255.255.255.255']) expect(isClosedAddress(address)).toBe(true)
  const before = hits
  await expect(guardedFetch(`https://localhost:${new URL(at).port}/`, {}, strict)).rejects.toThrow('内部网络')
  expect(hits).toBe(before)
})

test('an answer that is too long, too late or elsewhere is not followed', async () => {
  expect(await guardedFetch(`${at}/`, { method: 'POST', body: '{}' }, open)).toMatchObject({ status: 200 })
  expect(await guardedFetch(`${at}/away`, {}, open)).toMatchObject({ status: 302 })
  await expect(guardedFetch(`${at}/long`, {}, open)).rejects.toThrow('过长')
  await expect(guardedFetch(`${at}/never`, {}, open)).rejects.toThrow('没有答复')
  await expect(guardedFetch('http://127.0.0.1:9/', {}, open)).rejects.toThrow('连接被拒绝')
})
