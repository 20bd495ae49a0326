import { renderSVG } from 'uqr'
import { load } from '../../api/client.ts'
import type { PublicDraw } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { VerifiableMark } from '../../ui/codes.tsx'
import { NextStep, RehearsalNotice } from '../../ui/parts.tsx'
import { packageZipAddress } from '../get-public-draw/package.ts'

/** One enterprise checks its own case: a bundle of a few kilobytes, computed on its own phone; the QR carries this page's address. */
export async function unitPage(call: PageCall): Promise<Page> {
  const planId = encodeURIComponent(call.path['planId'] ?? '')
  const unitId = (call.path['unitId'] ?? '').trim().toUpperCase()
  const loaded = await load<PublicDraw>(call.read, `/api/disclosure/draws/${planId}`)
  const source = `/api/disclosure/draws/${planId}/units/${encodeURIComponent(unitId)}`
  const unit = await load<{ content: string }>(call.read, source)
  if (!loaded.ok || !unit.ok)
    return absentPage('这次抽取的名单里没有这一户', '请核对统一社会信用代码；名单之外的单位没有凭据。')
  const draw = loaded.value
  const here = `${call.request.origin}/draws/${draw.planId}/unit/${unitId}`
  return {
    status: 200,
    title: `我的凭据：${draw.title}`,
    scripts: ['verifier.js'],
    main: (
      <article class="narrow page">
        <p class="crumbs">
          <a href={`/draws/${draw.planId}`}>{draw.title}</a>
        </p>
        <h1>我的企业：自己核对</h1>
        <p class="lead-line">
          <code>{unitId}</code> <VerifiableMark hash={draw.commitment} />
        </p>
        {draw.rehearsal && <RehearsalNotice />}
        <p>
          不到一万字节的一份凭据，就能核对您在名单里的一行、抽取的承诺、随机数和您的密钥。全部计算在您的设备上进行，谁也不知道您在查。
        </p>
        <div id="verifier" data-package={source}>
          <noscript>
            <p class="notice notice-amber">
              您的浏览器关闭了脚本，不能在这里计算。请
              <a href={packageZipAddress(draw.planId)} download>
                下载验证包
              </a>
              在电脑上验证；结论一样。
            </p>
          </noscript>
        </div>
        <section class="unit-code" aria-labelledby="unit-code">
          <h2 id="unit-code">用另一部手机核对</h2>
          <div
            class="unit-qr"
            role="img"
            aria-label="这一页的二维码"
            dangerouslySetInnerHTML={{ __html: renderSVG(here, { border: 2 }) }}
          />
          <p class="quiet">
            扫码打开这一页。类别受保护的抽取里，本企业登录后可以下载自己的完整凭据，连概率和界限一起核对。
          </p>
        </section>
        <NextStep href={`/draws/${draw.planId}/verify`}>验证整个抽取</NextStep>
      </article>
    ),
  }
}
