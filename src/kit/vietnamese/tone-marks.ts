/** Where the tone sits in open oa, oe, uy: 'classic' writes hòa, khỏe, thủy as laws do; 'modern' writes hoà, khoẻ, thuỷ. */
export type ToneStyle = 'classic' | 'modern'

const tone = '[\u0300\u0301\u0303\u0309\u0323]'
const modernPair = new RegExp(
  `(?<!q)(o)([ae])(${tone})(?![\\p{L}\\p{M}])|(?<!q)(u)(y)(${tone})(?![\\p{L}\\p{M}])`,
  'giu',
)
const classicPair = new RegExp(
  `(?<!q)(o)(${tone})([ae])(?![\\p{L}\\p{M}])|(?<!q)(u)(${tone})(y)(?![\\p{L}\\p{M}])`,
  'giu',
)

/** Writes all tone marks of a text in one style, so that hòa and hoà are the same word; the result is NFC. */
export function normaliseToneMarks(text: string, style: ToneStyle = 'classic'): string {
  const open = text.normalize('NFD')
  const moved =
    style === 'classic'
      ? open.replaceAll(
          modernPair,
          (_, o?: string, a?: string, toneOnA?: string, u?: string, y?: string, toneOnY?: string) =>
            o ? `${o}${toneOnA}${a}` : `${u}${toneOnY}${y}`,
        )
      : open.replaceAll(
          classicPair,
          (_, o?: string, toneOnO?: string, a?: string, u?: string, toneOnU?: string, y?: string) =>
            o ? `${o}${a}${toneOnO}` : `${u}${y}${toneOnU}`,
        )
  return moved.normalize('NFC')
}
