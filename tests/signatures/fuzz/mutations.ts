/** A whole number from 0 up to (not with) `below`. */
export type Dice = (below: number) => number

/** Dice that fall the same way for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Mutation = (bytes: Buffer, dice: Dice) => Buffer

const words = ['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref', '%%EOF', '/Prev', '/Length', '/Contents', '/ByteRange', '/Kids', '/Root', '<<', '>>', '[', ']', ' R', '0000000000', '9999999999', '-1'] // prettier-ignore

const flipBit: Mutation = (bytes, dice) => {
  bytes[dice(bytes.length)]! ^= 1 << dice(8)
  return bytes
}
const setByte: Mutation = (bytes, dice) => {
  bytes[dice(bytes.length)] = [0, 0xff, 0x7f, 0x80, 0x20, 0x0a, dice(256)][dice(7)]!
  return bytes
}
const cut: Mutation = (bytes, dice) => bytes.subarray(0, dice(bytes.length))
const drop: Mutation = (bytes, dice) => {
  const from = dice(bytes.length)
  return Buffer.concat([
    bytes.subarray(0, from),
    bytes.subarray(Math.min(bytes.length, from + 1 + dice(200))),
  ])
}
const double: Mutation = (bytes, dice) => {
  const from = dice(bytes.length)
  const piece = bytes.subarray(from, from + 1 + dice(400))
  const to = dice(bytes.length)
  return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)])
}
const write: Mutation = (bytes, dice) => {
  bytes.write(words[dice(words.length)]!, dice(bytes.length), 'latin1')
  return bytes
}
const digits: Mutation = (bytes, dice) => {
  const places = [...bytes.toString('latin1').matchAll(/\d+/g)]
  const place = places[dice(places.length)]
  if (place)
    bytes.write(
      String(dice(10 ** Math.min(9, place[0].length))).padStart(place[0].length, '0'),
      place.index,
      'latin1',
    )
  return bytes
}
const swap: Mutation = (bytes, dice) => {
  const [a, b, length] = [dice(bytes.length), dice(bytes.length), 1 + dice(64)]
  const piece = Buffer.from(bytes.subarray(a, a + length))
  bytes.copy(bytes, a, b, b + length)
  piece.copy(bytes, b)
  return bytes
}
const append: Mutation = (bytes, dice) => {
  const from = dice(bytes.length)
  return Buffer.concat([bytes, bytes.subarray(from)])
}

const mutations: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  cut,
  drop,
  double,
  write,
  digits,
  digits,
  swap,
  append,
]

/** A copy of a file with one to four things wrong. */
export function mutated(bytes: Uint8Array, dice: Dice): Buffer {
  let out: Buffer = Buffer.from(bytes)
  for (let left = 1 + dice(4); left > 0 && out.length > 0; left--)
    out = mutations[dice(mutations.length)]!(out, dice)
  return out
}
