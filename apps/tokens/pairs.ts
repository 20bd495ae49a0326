import { charts, colours, field, wallDark, wallLight } from './tokens.ts'

export interface Pair {
  use: string
  front: string
  back: string
  /** WCAG 2.2: 4.5 for text, 3 for large text and for the edges of controls; 7 in sunlight. */
  atLeast: number
}

/** Every pair of colours that meets on a screen. A new pair is added here first. */
export function pairsInUse(): Pair[] {
  return [
    ...deskPairs(),
    ...chartPairs(),
    ...wallPairs('暗墙', wallDark),
    ...wallPairs('投影', wallLight),
    ...fieldPairs(),
  ]
}

function deskPairs(): Pair[] {
  const c = colours
  const onPaper = [c.surface, c.ground].flatMap((back) =>
    [c.ink, c.ink2, c.indigo, c.indigoHover, c.vermilion, c.jade, c.amber, c.slate, c.drawn].map((front) =>
      text(`text ${front} on ${back}`, front, back),
    ),
  )
  const tints: [string, string][] = [
    [c.indigo, c.indigoTint],
    [c.vermilion, c.vermilionTint],
    [c.jade, c.jadeTint],
    [c.amber, c.amberTint],
    [c.slate, c.slateTint],
  ]
  const onTint = tints.flatMap(([own, tint]) =>
    [own, c.ink, c.ink2].map((front) => text(`text on tint ${tint}`, front, tint)),
  )
  const reversed = [c.indigo, c.indigoHover, c.vermilion, c.jade, c.slate].map((back) =>
    text('white on a filled button', c.surface, back),
  )
  const edges = [c.surface, c.ground].flatMap((back) => [
    edge('input border', c.inputBorder, back),
    edge('focus ring', c.indigo, back),
    edge('drawn block', c.drawn, back),
  ])
  return [...onPaper, ...onTint, ...reversed, ...edges]
}

function chartPairs(): Pair[] {
  return charts.map((line) => text('chart line and its label', line.colour, colours.surface))
}

type Wall = Record<keyof typeof wallDark, string>

function wallPairs(name: string, wall: Wall): Pair[] {
  const fronts = [wall.text, wall.text2, wall.accent, wall.jade, wall.vermilion, wall.drawn]
  return [wall.ground, wall.panel].flatMap((back) => [
    ...fronts.map((front) => text(`${name} text`, front, back)),
    edge(`${name} empty place`, wall.edge, back),
  ])
}

function fieldPairs(): Pair[] {
  return Object.values(field).map((front) => ({ use: 'phone in sunlight', front, back: colours.surface, atLeast: 7 }))
}

function text(use: string, front: string, back: string): Pair {
  return { use, front, back, atLeast: 4.5 }
}

function edge(use: string, front: string, back: string): Pair {
  return { use, front, back, atLeast: 3 }
}
