import { inflateSync, constants } from 'node:zlib'
import { PdfDict, PdfName, type PdfObject, PdfUnreadable } from './objects.ts'

/** Most bytes that one stream may unfold to. */
const largest = 64 * 1024 * 1024

const listOf = (value: PdfObject | undefined): readonly PdfObject[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as PdfObject]

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new PdfUnreadable('stream-not-unfolded')
  }
}

function paeth(a: number, b: number, c: number): number {
  const [left, up, corner] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return left <= up && left <= corner ? a : up <= corner ? b : c
}

/** Undoes the PNG predictors (RFC 2083, clause 6), a row at a time. */
function unpredict(data: Uint8Array, parameters: PdfDict): Uint8Array {
  const whole = (key: string, otherwise: number) => {
    const value = parameters.get(key)
    return typeof value === 'number' && value > 0 && value < 1e5 ? Math.trunc(value) : otherwise
  }
  const predictor = whole('Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) throw new PdfUnreadable('predictor-unknown')
  const bits = whole('Colors', 1) * whole('BitsPerComponent', 8)
  const unit = Math.max(1, bits >> 3)
  const width = Math.ceil((bits * whole('Columns', 1)) / 8)
  const rows = Math.ceil(data.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)]!
    for (let x = 0; x < width; x++) {
      const at = row * width + x
      const a = x >= unit ? out[at - unit]! : 0
      const b = row > 0 ? out[at - width]! : 0
      const c = x >= unit && row > 0 ? out[at - width - unit]! : 0
      const guess =
        kind === 1 ? a : kind === 2 ? b : kind === 3 ? (a + b) >> 1 : kind === 4 ? paeth(a, b, c) : 0
      out[at] = (data[row * (width + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

/** The data of a stream unfolded by its filters (ISO 32000-2, clause 7.4); those of images are left as they are. */
export function unfold(data: Uint8Array, dict: PdfDict): Uint8Array {
  const parameters = listOf(dict.get('DecodeParms') ?? dict.get('DP'))
  let out = data
  for (const [at, filter] of listOf(dict.get('Filter') ?? dict.get('F')).entries()) {
    const name = filter instanceof PdfName ? filter.name : ''
    if (name === 'FlateDecode' || name === 'Fl') {
      out = inflate(out)
      const given = parameters[at]
      if (given instanceof PdfDict) out = unpredict(out, given)
    } else if (name === 'ASCIIHexDecode' || name === 'AHx')
      out = Buffer.from(
        Buffer.from(out)
          .toString('latin1')
          .replaceAll(/[^0-9A-Fa-f]/g, ''),
        'hex',
      )
    else return out
  }
  return out
}
