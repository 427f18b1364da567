import type { PdfDict } from '#kit/pdf/index.ts'
import { Lexer, parseObject, PdfName, type PdfObject, PdfString, type Revision } from '#kit/pdf/index.ts'
import { type Decoder, decoderOf } from './to-unicode.ts'

/** What a piece of page content writes. */
export type Drawn = {
  readonly text: string
  /** Where each shown string begins, in points of the space that it is drawn in. */
  readonly origins: readonly (readonly [number, number])[]
  /** Whether it shows text and nothing else: no shape, no picture, no other form. */
  readonly onlyText: boolean
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l,
] // prettier-ignore

/** Operators that set how text looks or stands and paint nothing (ISO 32000-2, annex A). */
const quiet = new Set('q Q cm BT ET Tf Tm Td TD T* TL Tc Tw Tz Ts Tr Tj TJ \' " g G rg RG k K cs CS sc SC scn SCN gs BMC BDC EMC MP DP w J j M d i ri W W* n'.split(' ')) // prettier-ignore
const mostOperators = 5_000

const numbers = (operands: readonly PdfObject[]) => operands.filter((one) => typeof one === 'number')
const matrixOf = (operands: readonly PdfObject[]): Matrix => {
  const six = numbers(operands).slice(-6)
  return six.length === 6 ? (six as unknown as Matrix) : identity
}

/** Reads the text operators of content (ISO 32000-2, clause 9.4) with the fonts of these resources; what it does not understand counts as more than text. */
export function drawnText(revision: Revision, content: Uint8Array, resources: PdfDict | undefined): Drawn {
  const lexer = new Lexer(content, 0, false)
  const fonts = revision.dict(resources?.get('Font'))
  const decoders = new Map<string, Decoder>()
  const origins: [number, number][] = []
  const saved: Matrix[] = []
  let [ctm, line, at] = [identity, identity, identity]
  let [text, font, leading] = ['', '', 0]
  let onlyText = true
  let operands: PdfObject[] = []
  const decode = (bytes: Uint8Array) => {
    const known = decoders.get(font) ?? decoderOf(revision, fonts?.get(font))
    decoders.set(font, known)
    return known(bytes)
  }
  const move = (x: number, y: number) => (at = line = times([1, 0, 0, 1, x, y], line))
  const show = (value: PdfObject | undefined) => {
    const [, , , , x, y] = times(at, ctm)
    origins.push([x, y])
    for (const piece of Array.isArray(value) ? value : [value]) {
      if (piece instanceof PdfString) text += decode(piece.bytes)
      // A wide gap between two strings is a space to the reader.
      else if (typeof piece === 'number' && piece < -200) text += ' '
    }
    text += ' '
  }
  const apply = (operator: string) => {
    const [x = 0, y = 0] = numbers(operands).slice(-2)
    if (operator === 'q') saved.push(ctm)
    else if (operator === 'Q') ctm = saved.pop() ?? identity
    else if (operator === 'cm') ctm = times(matrixOf(operands), ctm)
    else if (operator === 'BT') at = line = identity
    else if (operator === 'Tm') at = line = matrixOf(operands)
    else if (operator === 'Tf') font = operands[0] instanceof PdfName ? operands[0].name : ''
    else if (operator === 'TL') leading = numbers(operands)[0] ?? 0
    else if (operator === 'Td' || operator === 'TD') move(x, y)
    else if (operator === 'T*') move(0, -leading)
    else if (operator === 'Tj' || operator === 'TJ') show(operands.at(-1))
    else if (operator === "'" || operator === '"') {
      move(0, -leading)
      show(operands.at(-1))
    }
    if (operator === 'TD') leading = -y
    if (!quiet.has(operator)) onlyText = false
  }
  for (let count = 0; lexer.peek() !== undefined;) {
    const sign = lexer.peek()!
    if ((sign >= 48 && sign <= 57) || '+-.(<[/'.includes(String.fromCharCode(sign)))
      operands.push(parseObject(lexer))
    else {
      const operator = lexer.word()
      if (operator === '' || ++count > mostOperators) return { text, origins, onlyText: false }
      apply(operator)
      operands = []
    }
  }
  return { text: text.replaceAll(/\s+/g, ' ').trim().normalize('NFC'), origins, onlyText }
}
