import { charts, colours, field, fontStack, monoStack, shape, space, type, wallDark, wallLight } from './tokens.ts'

/** The text of `tokens.css`: custom properties `--hj-…`, with the phone and the two walls as scopes. */
export function stylesheet(): string {
  return [
    '/* Written from tokens.ts; do not edit. */',
    block(':root', {
      ...colourProperties(colours),
      ...Object.fromEntries(charts.map((line, at) => [`chart-${at + 1}`, line.colour])),
      strong: String(type.strong),
      font: fontStack,
      mono: monoStack,
      ...Object.fromEntries(type.scale.map((px) => [`text-${px}`, `${px}px`])),
      ...Object.fromEntries(space.map((px) => [`space-${px}`, `${px}px`])),
      radius: `${shape.radius}px`,
      row: `${shape.row}px`,
      touch: `${shape.touch}px`,
      ring: `${shape.focusRing}px`,
      motion: `${shape.motionMs}ms`,
    }),
    block('[data-surface="field"]', colourProperties(field)),
    block('[data-wall="dark"]', prefixed('wall', wallDark)),
    block('[data-wall="light"]', prefixed('wall', wallLight)),
    '@media (prefers-reduced-motion: reduce) {\n  :root { --hj-motion: 0ms; }\n}\n',
  ].join('\n')
}

function block(selector: string, properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  --hj-${name}: ${value};`)
  return `${selector} {\n${lines.join('\n')}\n}\n`
}

function colourProperties(set: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [kebab(name), value]))
}

function prefixed(prefix: string, set: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [`${prefix}-${kebab(name)}`, value]))
}

function kebab(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()
}
