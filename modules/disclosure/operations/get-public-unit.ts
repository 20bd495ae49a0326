import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { unitFile } from '../queries/own-package.ts'

/** Less than ten kilobytes by which anybody checks one enterprise's case in a draw; says no more than the public package does. */
export const getPublicUnit = operation({
  name: 'get-public-unit',
  kind: 'query',
  permission: 'public',
  summary: '公众获取一户的抽取凭据',
  input: z.object({ planId: z.uuid(), unitId: z.string().trim().toUpperCase().min(1).max(64) }),
  output: z.object({ name: z.string(), content: z.string() }),
  run: (act, { planId, unitId }) => unitFile(act, planId, unitId),
})
