import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { type InterfaceLine, listedInterfaces } from '../contract-file.ts'
import { outwardStrings } from '../outward-strings.ts'

const names: Readonly<Record<string, string>> = outwardStrings.modules

/** What the contract offers: the interfaces of one group, or all that hold the words. */
export const listInterfaces = operation({
  name: 'list-interfaces',
  kind: 'query',
  permission: 'public',
  summary: '查看开放接口',
  input: z.object({
    module: z.string().max(40).default('disclosure'),
    q: z.string().trim().max(60).default('').describe('名称、路径或者编号中的字；填了就在全部接口中找'),
  }),
  output: z.object({
    modules: z.array(z.object({ name: z.string(), title: z.string(), count: z.int(), publicCount: z.int() })),
    module: z.string(),
    interfaces: z.array(
      z.object({
        operationId: z.string(),
        module: z.string(),
        method: z.string(),
        path: z.string(),
        summary: z.string(),
        isPublic: z.boolean(),
      }),
    ),
  }),
  async run(_act, { module, q }) {
    const all = listedInterfaces()
    const modules = [...new Set(all.map((one) => one.module))].map((name) => {
      const own = all.filter((one) => one.module === name)
      return {
        name,
        title: names[name] ?? name,
        count: own.length,
        publicCount: own.filter((one) => one.isPublic).length,
      }
    })
    const shown = q === '' ? all.filter((one) => one.module === module) : all.filter((one) => holds(one, q))
    return ok({
      modules,
      module,
      // What anybody may read comes first: most readers have no key.
      interfaces: shown.toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic)),
    })
  },
})

/** Every word of the question stands somewhere in the name, the path or the method. */
function holds(one: InterfaceLine, q: string): boolean {
  const text = `${one.summary} ${one.path} ${one.operationId} ${one.method} ${names[one.module] ?? ''}`.toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}
