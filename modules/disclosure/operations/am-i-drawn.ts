import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findPublicDraw, isOnReleasedList } from '../queries/public-draws.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

/** 我的企业被抽中了吗: answers after release only, and until then the same sentence whatever the code. */
export const amIDrawn = operation({
  name: 'am-i-drawn',
  kind: 'query',
  permission: 'public',
  summary: '我的企业被抽中了吗',
  input: z.object({ planId: z.uuid(), uscc: z.string().trim().toUpperCase().min(1).max(40) }),
  output: z.object({ answered: z.boolean(), drawn: z.boolean().nullable(), sentence: z.string() }),
  async run({ tx }, { planId, uscc }) {
    const draw = await findPublicDraw(tx, planId)
    if (draw === undefined) return no('draw-unknown')
    if (draw.endedReason !== null && draw.drawnAt === null) {
      return ok({ answered: false, drawn: null, sentence: strings.drawn.noResult })
    }
    if (draw.listRelease === 'never') return ok({ answered: false, drawn: null, sentence: strings.drawn.never })
    if (!draw.isListPublic) {
      return ok({
        answered: false,
        drawn: null,
        sentence: strings.drawn.waiting.replace('{release}', strings.release[draw.listRelease]),
      })
    }
    const drawn = await isOnReleasedList(tx, planId, uscc.replace(/\s/gu, ''))
    return ok({ answered: true, drawn, sentence: drawn ? strings.drawn.yes : strings.drawn.no })
  },
})
