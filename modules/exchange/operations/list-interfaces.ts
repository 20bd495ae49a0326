import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { describedInterfaces } from '../contract-file.ts'
import { outwardStrings } from '../outward-strings.ts'

const names: Readonly<Record<string, string>> = outwardStrings.modules

/** What the contract offers, module by module, for readers: the interfaces of one module with their fields. */
export const listInterfaces = operation({
  name: 'list-interfaces',
  kind: 'query',
  permission: 'public',
  summary: '查看开放接口',
  input: z.object({ module: z.string().max(40).default('disclosure') }),
  output: z.object({
    modules: z.array(z.object({ name: z.string(), title: z.string(), count: z.int(), publicCount: z.int() })),
    module: z.string(),
    interfaces: z.array(
      z.object({
        operationId: z.string(),
        method: z.string(),
        path: z.string(),
        summary: z.string(),
        isPublic: z.boolean(),
        fields: z.array(
          z.object({ name: z.string(), place: z.string(), isRequired: z.boolean(), description: z.string() }),
        ),
      }),
    ),
  }),
  async run(_act, { module }) {
    const all = describedInterfaces()
    const modules = [...new Set(all.map((one) => one.module))].map((name) => {
      const own = all.filter((one) => one.module === name)
      return {
        name,
        title: names[name] ?? name,
        count: own.length,
        publicCount: own.filter((one) => one.isPublic).length,
      }
    })
    return ok({
      modules,
      module,
      interfaces: all
        .filter((one) => one.module === module)
        .map(({ module: _of, ...one }) => ({ ...one, fields: [...one.fields] })),
    })
  },
})
