// The verifier in the visitor's browser: takes the files of a package, ticks the steps one by one, in plain Chinese.
// Looks for <div id="verifier" data-package="…">; without data-package it offers to open a folder (file://).

import { textOf, utf8 } from '../lib/bytes.mjs'
import { kindOf } from '../lib/kinds.mjs'
import { conclusionOf, DIFFERS, PASSED, UNABLE, verdictOf, whereOf } from '../lib/report.mjs'
import { readJsonBundle } from '../lib/folder.mjs'
import { answer, compute, steps } from './compute.mjs'
import { isZip, readZip } from '../lib/zip.mjs'

const CLASS = { [PASSED]: 'hv-ok', [DIFFERS]: 'hv-bad', [UNABLE]: 'hv-unknown' }
export { steps }
export { answer }

/** Shows every step in `place` as it ends; resolves with the verdict. */
export function show(place, files) {
  const kind = kindOf(files)
  clear(place)
  if (!kind) {
    add(
      place,
      'p',
      'hv-verdict hv-unknown',
      `${UNABLE}：没有找到 package.json（抽取包）、export.json（账本导出）或 my-unit.json（一户的凭据）`,
    )
    return Promise.resolve(UNABLE)
  }
  const busy = add(place, 'p', 'hv-busy', '正在您的设备上计算……')
  const list = add(place, 'ol', 'hv-steps')
  const results = []
  const onStep = (result) => {
    results.push(result)
    showStep(list, result)
  }
  return compute(files, onStep).then((ask) => {
    place.removeChild(busy)
    return conclude(place, kind, results, ask)
  })
}

function showStep(list, result) {
  const item = add(list, 'li', `hv-step ${CLASS[result.result]}`)
  add(item, 'h3', 'hv-title', result.title)
  add(item, 'p', 'hv-result', result.result)
  const where = whereOf(result)
  add(item, 'p', 'hv-detail', where ? `${where}：${result.detail}` : result.detail)
  if (result.result === PASSED) add(item, 'p', 'hv-proves', `这一步证明了什么：${result.proves}`)
}

function conclude(place, kind, results, ask) {
  const verdict = verdictOf(results)
  const line = add(place, 'p', `hv-verdict ${CLASS[verdict]}`, conclusionOf(results))
  line.setAttribute('role', 'status')
  if (kind.name === '随机抽取') offerQuestion(place, ask)
  add(place, 'h3', 'hv-limits-title', '数学不能证明的')
  const limits = add(place, 'ul', 'hv-limits')
  for (const limit of kind.limits) add(limits, 'li', '', limit)
  return verdict
}

/** A field that asks about one enterprise; the answer is made here, nothing is sent. */
function offerQuestion(place, ask) {
  const form = add(place, 'form', 'hv-question')
  const label = add(form, 'label', '', '我的企业被抽中了吗？')
  const input = add(label, 'input', 'hv-code')
  input.setAttribute('placeholder', '统一社会信用代码')
  input.setAttribute('maxlength', '64')
  add(form, 'button', 'hv-ask', '在本机查')
  const answer = add(form, 'div', 'hv-answer')
  answer.setAttribute('aria-live', 'polite')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clear(answer)
    const code = input.value.trim().toUpperCase()
    if (code === '') return
    ask(code).then((sentences) => {
      clear(answer)
      for (const sentence of sentences) add(answer, 'p', '', sentence)
    })
  })
}

/** Files behind `url`: a ZIP, or a list {files:[{name, href}]} whose entries may carry their `content` at once. */
export function fetchPackage(url) {
  return fetchBytes(url).then((bytes) => {
    if (isZip(bytes)) return readZip(bytes)
    const { files, content } = JSON.parse(textOf(bytes))
    if (typeof content === 'string') return readJsonBundle(utf8(content))
    if (files === undefined) return readJsonBundle(bytes)
    const base = new URL(url, location.href)
    const reading = files.map((file) =>
      typeof file.content === 'string'
        ? [file.name, utf8(file.content)]
        : fetchBytes(new URL(file.href, base).href).then((content) => [file.name, content]),
    )
    return Promise.all(reading).then((entries) => new Map(entries))
  })
}

function fetchBytes(url) {
  return fetch(url, { credentials: 'same-origin' })
    .then((response) => {
      if (!response.ok) throw new Error(`${url} 返回 ${response.status}`)
      return response.arrayBuffer()
    })
    .then((buffer) => new Uint8Array(buffer))
}

/** Files that the visitor picked; the name of the picked folder itself is dropped. */
export function readPicked(picked) {
  const reading = Array.from(picked, (file) =>
    new Response(file).arrayBuffer().then((buffer) => {
      const path = file.webkitRelativePath ? file.webkitRelativePath.split('/').slice(1).join('/') : file.name
      return [path, new Uint8Array(buffer)]
    }),
  )
  return Promise.all(reading).then((entries) => {
    const [single] = entries
    if (entries.length === 1 && isZip(single[1])) return readZip(single[1])
    return entries.length === 1 && single[0].endsWith('.json') ? readJsonBundle(single[1]) : new Map(entries)
  })
}

function mount(root) {
  const button = add(root, 'button', 'hv-start', '在我的设备上验证')
  button.type = 'button'
  const place = add(root, 'div', 'hv-place')
  place.setAttribute('aria-live', 'polite')
  const source = root.getAttribute('data-package')
  if (source) {
    button.addEventListener('click', () => start(button, place, fetchPackage(source)))
    return
  }
  offer(root, place, button, 'hv-files', '选择文件夹并验证').webkitdirectory = true
  const second = add(root, 'button', 'hv-start hv-second')
  second.type = 'button'
  offer(root, place, second, 'hv-file', '选择一个文件（.zip 或 .json）并验证')
  root.appendChild(place)
}

function offer(root, place, button, className, label) {
  const input = add(root, 'input', className)
  input.type = 'file'
  input.multiple = className === 'hv-files'
  input.hidden = true
  button.textContent = label
  button.addEventListener('click', () => {
    input.value = ''
    input.click()
  })
  input.addEventListener('change', () => start(button, place, readPicked(input.files)))
  return input
}

function start(button, place, reading) {
  button.disabled = true
  clear(place)
  add(place, 'p', 'hv-busy', '正在取文件……全部计算都在您的设备上进行。')
  reading
    .then((files) => show(place, files))
    .catch((error) => {
      clear(place)
      add(place, 'p', 'hv-verdict hv-unknown', `${UNABLE}：取不到文件（${error.message}）`)
    })
    .then(() => {
      button.disabled = false
    })
}

function add(parent, name, className, text) {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  parent.appendChild(element)
  return element
}

function clear(element) {
  while (element.firstChild) element.removeChild(element.firstChild)
}

if (typeof document !== 'undefined') {
  const begin = () => {
    const root = document.getElementById('verifier')
    if (root) mount(root)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
}
