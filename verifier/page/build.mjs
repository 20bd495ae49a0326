// node verifier/page/build.mjs — puts the verifier into one classic script, by concatenation only:
// every module becomes a function that returns its exports; nothing is rewritten but import and export lines.
// verifier.js is for sites; verifier.html carries the same script inside, one file for a USB stick.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

const HEADER = `/*! 衡鉴独立验证程序：在您的设备上重算，不联系任何服务器。木兰宽松许可证 第2版。
 *  由 verifier/lib 逐文件拼接而成（verifier/page/build.mjs）；其中 BLS12-381 为 @noble/curves 2.4.0，MIT。 */
`

// @noble/curves asks for Object.hasOwn, which came with Chrome 93.
const PRELUDE = `if (!Object.hasOwn) {
  Object.hasOwn = function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  };
}`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(resolve(here, 'verifier.js'), bundle())
  writeFileSync(resolve(here, 'verifier.html'), singlePage())
}

/** The page with the script inside; a closing tag within the script would end it early. */
export function singlePage() {
  const script = bundle()
  if (/<\/script/i.test(script)) throw new Error('the script holds a closing script tag')
  const template = readFileSync(resolve(here, 'template.html'), 'utf8')
  const [before, after, ...more] = template.split('<script src="verifier.js"></script>')
  if (after === undefined || more.length > 0) throw new Error('template.html must name verifier.js once')
  return `${before}<script>${script}</script>${after}`
}

/** The whole script as text; the same on every machine. */
export function bundle() {
  const modules = new Map()
  collect(resolve(here, 'page.mjs'), modules)
  const body = [...modules.values()].map((module) => module.text).join('\n')
  const entry = [...modules.values()].pop()
  return `${HEADER}(function () {\n'use strict';\n${PRELUDE}\n${body}\n(typeof window === 'undefined' ? self : window).HengjianVerifier = ${entry.name};\n})();\n`
}

/** Depth first, so that a module stands after everything it imports. */
function collect(path, modules) {
  if (modules.has(path)) return
  const source = readFileSync(path, 'utf8')
  const imports = [...source.matchAll(/^import (.+?) from '(\.[^']+)';?$/gms)]
  for (const [, , name] of imports) collect(resolve(dirname(path), name), modules)
  const name = 'module' + modules.size
  modules.set(path, { name, text: wrapped(path, source, name, modules) })
}

function wrapped(path, source, name, modules) {
  const exported = []
  const text = source
    .replace(/^import (.+?) from '(\.[^']+)';?$/gms, (_, what, from) => {
      const other = modules.get(resolve(dirname(path), from)).name
      return `const ${what.replace(/^\* as /, '').replace(/\s+/g, ' ')} = ${other};`
    })
    .replace(/^export \{ (\w+)(?: as (\w+))? \};?$/gm, (_, local, out) => {
      exported.push(`${out || local}: ${local}`)
      return ''
    })
    .replace(/^export (function\*?|const|class) (\w+)/gm, (_, kind, out) => {
      exported.push(out)
      return `${kind} ${out}`
    })
  if (/^(?:import|export)\b/m.test(text)) throw new Error(`${path}: an import or export of an unknown form`)
  return `const ${name} = (function () {\n${text}\nreturn { ${exported.join(', ')} };\n})();`
}
