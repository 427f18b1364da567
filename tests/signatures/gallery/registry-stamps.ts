import { content, dict, name, ref, signed, update } from './paper.ts'

/** Puts writing on the first page as other products' registries do: before and after the old content, with a font of its own. */
const written = (words: string, { y = 760, font = 'F9' } = {}) =>
  update(signed, (made) => {
    const times = made.add(
      dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Times-Roman') }),
    )
    const page = made.dict(ref(4))!
    const resources = made.dict(page.get('Resources'))!
    const fonts = made.dict(resources.get('Font'))!
    made.put(
      4,
      page.with({
        Contents: [
          made.add(content('q\n')),
          ref(10),
          made.add(content(`Q\nq BT /${font} 13 Tf 1 0 0 1 90 ${y} Tm (${words}) Tj ET Q`)),
        ],
        Resources: resources.with({ Font: fonts.with({ F9: times }) }),
      }),
    )
  })

/** A font of two-byte codes whose letters are told by a ToUnicode map, as word processors make them. */
function inVietnamese(words: string): Uint8Array {
  const letters = [...new Set(words)]
  const hex = (code: number) => code.toString(16).padStart(4, '0')
  const map = letters.map((letter, at) => `<${hex(at + 1)}> <${hex(letter.codePointAt(0)!)}>`).join('\n')
  const codes = [...words].map((letter) => hex(letters.indexOf(letter) + 1)).join('')
  return update(signed, (made) => {
    const toUnicode = made.add(
      content(`begincmap\n${letters.length} beginbfchar\n${map}\nendbfchar\nendcmap`),
    )
    const font = made.add(
      dict({ Type: name('Font'), Subtype: name('Type0'), BaseFont: name('Tinos'), ToUnicode: toUnicode }),
    )
    const page = made.dict(ref(4))!
    const resources = made.dict(page.get('Resources'))!
    const fonts = made.dict(resources.get('Font'))!
    made.put(
      4,
      page.with({
        Contents: [ref(10), made.add(content(`BT /F9 13 Tf 300 760 Td <${codes}> Tj ET`))],
        Resources: resources.with({ Font: fonts.with({ F9: font }) }),
      }),
    )
  })
}

/** Number and date, as they are written after the leader signed. */
export const registryStamps: readonly (readonly [string, Uint8Array])[] = [
  ['a number alone', written('128')],
  ['number and symbol', written('128/QD-UBND')],
  ['a date', written('05/3/2026')],
  ['a day', written('20')],
  ['place and date in words', inVietnamese('Đakrông, ngày 05 tháng 3 năm 2026')],
  ['number in words', inVietnamese('Số: 128/QĐ-UBND')],
]

/** What only looks a little like it. */
export const noRegistryStamps: readonly (readonly [string, Uint8Array])[] = [
  ['a sum', written('99.000.000 dong cho ong B')],
  ['a number in the body', written('128', { y: 400 })],
  ['words', written('Dong y')],
  ['words in Vietnamese', inVietnamese('Đồng ý, ngày mai trả 5 đồng')],
]
