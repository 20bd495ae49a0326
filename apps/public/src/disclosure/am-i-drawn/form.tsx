import type { Loaded } from '../../api/client.ts'
import type { AmIDrawn, PublicDraw } from '../../api/shapes.ts'

const USCC_LENGTH = 18

/** 我的企业被抽中了吗: answers nothing before the list may be known. */
export function AmIDrawnForm({
  draw,
  uscc,
  answer,
}: {
  draw: PublicDraw
  uscc: string
  answer: Loaded<AmIDrawn> | undefined
}) {
  return (
    <section aria-labelledby="mine" id="mine-section">
      <h2 id="mine">我的企业被抽中了吗</h2>
      <form action={`/draws/${draw.planId}#mine-section`} method="get" class="mine">
        <label for="uscc">统一社会信用代码（{USCC_LENGTH} 位）</label>
        <div class="search-row">
          <input
            id="uscc"
            name="uscc"
            value={uscc}
            maxLength={USCC_LENGTH + 12}
            autoComplete="off"
            spellcheck={false}
            autoCapitalize="characters"
            aria-describedby="mine-help"
          />
          <button type="submit">查一查</button>
        </div>
        <p id="mine-help" class="search-help">
          {draw.release.released
            ? '查询不需要登录，也不记录是谁查的。'
            : '名单公开之前，无论输入什么，回答都一样：还不能回答。这样谁也不能提前打听。'}
        </p>
      </form>
      {answer !== undefined && (
        <Answer answer={answer} href={`/draws/${draw.planId}/unit/${encodeURIComponent(uscc)}`} />
      )}
    </section>
  )
}

function Answer({ answer, href }: { answer: Loaded<AmIDrawn>; href: string }) {
  if (!answer.ok)
    return (
      <p class="notice notice-amber" role="status">
        {answer.problem.detail}
      </p>
    )
  const { drawn, sentence } = answer.value
  return (
    <>
      <p class={drawn === true ? 'notice notice-drawn' : 'notice'} role="status">
        {sentence}
      </p>
      <p>
        <a href={href}>用这一户的凭据在自己的设备上核对</a>
      </p>
    </>
  )
}
