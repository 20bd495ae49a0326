import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listVersionsInForce } from '../queries/find-clean-ups.ts'

const frequencyClass = z.enum(['no-disturbance', 'random', 'key'])

/** 三张清单: which inspection items in force are 无事不扰, 随机抽查 or 重点监管 today, and which are in none of the lists. */
export const listFrequencyClasses = operation({
  name: 'list-frequency-classes',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询三张清单',
  input: z.object({}),
  output: z.object({
    onDate: z.string(),
    counts: z.object({ 'no-disturbance': z.int(), random: z.int(), key: z.int(), none: z.int() }),
    items: z.array(
      z.object({
        itemId: z.uuid(),
        code: z.string(),
        title: z.string(),
        sector: z.string(),
        agency: z.string(),
        frequencyClass: frequencyClass.nullable(),
        frequency: z.object({ min: z.int().nullable(), max: z.int().nullable(), period: z.string() }).nullable(),
        means: z.array(z.string()),
        validFrom: z.string(),
      }),
    ),
  }),
  async run({ tx, today }) {
    const rows = (await listVersionsInForce(tx, today)).filter((row) => row.kind === 'inspection')
    const items = rows.map(({ content, ...row }) => ({
      itemId: row.itemId,
      code: row.code,
      title: row.name,
      sector: row.sector,
      agency: row.agency,
      frequencyClass: content.frequencyClass,
      frequency:
        content.frequency === null
          ? null
          : { min: content.frequency.min, max: content.frequency.max, period: content.frequency.period },
      means: [...content.means],
      validFrom: row.validFrom,
    }))
    const count = (wanted: string | null) => items.filter((one) => one.frequencyClass === wanted).length
    return ok({
      onDate: today,
      counts: {
        'no-disturbance': count('no-disturbance'),
        random: count('random'),
        key: count('key'),
        none: count(null),
      },
      items,
    })
  },
})
