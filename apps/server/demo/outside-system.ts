import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Log } from '#platform/log.ts'
import type { City } from './city.ts'
import type { Cast } from './setup.ts'

/** Where the stand-in of the outside system listens; what was subscribed keeps the address. */
const PORT = 18_412
const ADDRESS = `http://127.0.0.1:${PORT}/events`
/** How many events it took before its interface changed. */
const TAKEN_BEFORE = 2
const GONE = 410

/** An outside system is told of what is published; its interface is being changed when the last results come, and one waits for a person. */
export async function subscribeOutsideSystem(city: City, cast: Cast): Promise<void> {
  const agencyId = cast.agencies.get('NB-AMR')
  const [systemId, subscriptionId] = [city.id(), city.id()]
  await city.do(await cast.actor('donglan'), 'register-system', {
    systemId,
    agencyId,
    name: '宁波市公共数据平台',
    contact: '市大数据局 数据归集处 0574-00000000',
    purpose: '归集检查结果公示，供各部门按目录共享',
    legalGround: '《浙江省公共信用信息管理条例》第十一条',
  })
  await city.do(await cast.actor('lejun'), 'add-subscription', {
    systemId,
    subscriptionId,
    title: '检查结果公示与撤回',
    url: ADDRESS,
    events: ['disclosure.published', 'disclosure.withdrawn'],
  })
}

/** The last results go to the outside system: it takes the first, then answers that this interface is gone. */
export async function tellOutsideSystem(city: City): Promise<void> {
  let asked = 0
  const receiver = await listening((reply) => {
    asked += 1
    if (asked <= TAKEN_BEFORE) return void reply.writeHead(204).end()
    reply.writeHead(GONE, { 'content-type': 'text/plain; charset=utf-8' }).end('接口升级，旧接口已停用')
  })
  if (receiver === undefined) city.say(`  端口 ${PORT} 被占用：对外事件由占用者答复`)
  await city.settle('exchange.deliver-webhooks')
  receiver?.close()
}

/** In demonstration mode the outside system listens again, so that an event sent again is taken. */
export async function startDemonstrationReceiver(log: Log): Promise<{ stop(): void }> {
  const server = await listening((reply) => void reply.writeHead(204).end())
  if (server === undefined) log.warn({ port: PORT }, 'the stand-in of the outside system could not listen')
  return { stop: () => void server?.close() }
}

/** A server on the known port; undefined when somebody else has it. */
async function listening(answer: (reply: ServerResponse) => void): Promise<Server | undefined> {
  const server = createServer((request, reply) => {
    request.resume()
    request.on('end', () => answer(reply))
  })
  return new Promise((done) => {
    server.once('error', () => done(undefined))
    server.listen(PORT, '127.0.0.1', () => done(server))
  })
}
