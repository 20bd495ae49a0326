// The one source of colour, type and space for desk, phone and public pages (design.md §2).
// `tokens.css` is written from this file (README.md says how); a test compares the two.

export const colours = {
  ink: '#1B2430',
  ink2: '#465160',
  ground: '#F6F5F1',
  surface: '#FFFFFF',
  hairline: '#DCDAD2',
  inputBorder: '#868C94',
  indigo: '#1D4B73',
  indigoHover: '#173C5C',
  indigoTint: '#E8EEF4',
  vermilion: '#A62F1A',
  vermilionTint: '#FBECE8',
  jade: '#1A5F4F',
  jadeTint: '#E5F1EE',
  amber: '#7A4F00',
  amberTint: '#FBF2DF',
  drawn: '#8C6410',
  slate: '#565F6B',
  slateTint: '#EEF0F2',
} as const

/** Chart lines, never the state colours; each has its own dash so that colour is not the only sign. */
export const charts = [
  { colour: '#2F5D8A', dash: 'solid' },
  { colour: '#7A5C99', dash: '8 4' },
  { colour: '#2E7A86', dash: '2 3' },
  { colour: '#9A5B2F', dash: '10 3 2 3' },
  { colour: '#5B6F2E', dash: '5 5' },
  { colour: '#8A3F5E', dash: '1 4' },
  { colour: '#565F6B', dash: '12 6' },
] as const

/** The draw hall on a dark wall. */
export const wallDark = {
  ground: '#0F1720',
  panel: '#16212D',
  text: '#E8EDF2',
  text2: '#A9B6C3',
  line: '#2B3947',
  edge: '#627384',
  drawn: '#B8891B',
  accent: '#8FB6DA',
  jade: '#7CC4B0',
  vermilion: '#F0937F',
} as const

/** The draw hall on a projector, where dark grounds wash out. */
export const wallLight = {
  ground: '#FFFFFF',
  panel: '#F6F5F1',
  text: '#1B2430',
  text2: '#465160',
  line: '#DCDAD2',
  edge: '#868C94',
  drawn: '#8C6410',
  accent: '#1D4B73',
  jade: '#1A5F4F',
  vermilion: '#A62F1A',
} as const

/** The phone in sunlight: every text colour at least 7:1 on white. */
export const field = {
  ink: '#10161E',
  ink2: '#333C48',
  indigo: '#153A5B',
  indigoHover: '#0F2C46',
  vermilion: '#86220F',
  jade: '#11483B',
  amber: '#5C3B00',
  drawn: '#644606',
  slate: '#3E4651',
} as const

export const fontStack =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'

/** Hashes and codes: fixed width, with a Chinese fallback for mixed lines. */
export const monoStack = 'ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",Consolas,' + fontStack

export const type = {
  desk: { size: 14, line: 22 },
  public: { size: 18, line: 30 },
  field: { size: 17, line: 26 },
  elder: { size: 22, line: 36 },
  scale: [12, 14, 16, 18, 22, 28, 36, 48],
  regular: 400,
  strong: 600,
} as const

export const space = [4, 8, 12, 16, 24, 32, 48, 64] as const

export const shape = { radius: 6, touch: 48, row: 40, focusRing: 3, motionMs: 180 } as const
