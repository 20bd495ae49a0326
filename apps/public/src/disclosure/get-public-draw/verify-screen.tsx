import { load } from '../../api/client.ts'
import type { PublicDraw } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { VerifiableMark } from '../../ui/codes.tsx'
import { NextStep, RehearsalNotice } from '../../ui/parts.tsx'
import { drawSentence, isAhead } from '../list-public-draws/words.ts'
import { packageAddress, packageZipAddress } from './package.ts'

/** The verifier in the visitor's own browser, fed with this draw's package. */
export async function verifyDrawPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicDraw>(
    call.read,
    `/api/disclosure/draws/${encodeURIComponent(call.path['planId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有找到这次抽取', '可能是地址抄写不全，也可能它还没有公布。')
  const draw = loaded.value
  const zip = packageZipAddress(draw.planId)
  return {
    status: 200,
    title: `验证：${draw.title}`,
    scripts: ['verifier.js'],
    main: (
      <article class="narrow page">
        <p class="crumbs">
          <a href={`/draws/${draw.planId}`}>{draw.title}</a>
        </p>
        <h1>在我的设备上验证</h1>
        <p class="lead-line">
          {drawSentence(draw)} <VerifiableMark hash={draw.commitment} />
        </p>
        {draw.rehearsal && <RehearsalNotice />}
        <p>
          下面的程序在您的浏览器里运行。它只从本站取这次抽取的验证包，其余全部在您的设备上计算；算法公开，与我们抽取用的程序分开编写。
        </p>
        {isAhead(draw.state) && <p>抽取还没有进行，现在能验证的是：名单、规则、随机数来源已经封存，以后不能再改。</p>}
        <div id="verifier" data-package={packageAddress(draw.planId)}>
          <noscript>
            <p class="notice notice-amber">
              您的浏览器关闭了脚本，不能在这里计算。请
              <a href={zip} download>
                下载验证包
              </a>
              ，按<a href="/verify">办法二</a>在电脑上验证；结论一样。
            </p>
          </noscript>
        </div>
        <p>
          <a href={zip} download>
            下载验证包
          </a>
        </p>
        <NextStep href="/verify">还有哪些验证的办法</NextStep>
      </article>
    ),
  }
}
