/** PITABLE (RFC 2268, clause 2). */
const table = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)

/** The 64 words that a key becomes; each of its bits counts (RFC 2268, clause 2). */
function expanded(key: Uint8Array): Uint16Array {
  const bytes = new Uint8Array(128)
  bytes.set(key)
  for (let i = key.length; i < 128; i++) bytes[i] = table[(bytes[i - 1]! + bytes[i - key.length]!) & 0xff]!
  bytes[128 - key.length] = table[bytes[128 - key.length]!]!
  for (let i = 127 - key.length; i >= 0; i--) bytes[i] = table[bytes[i + 1]! ^ bytes[i + key.length]!]!
  return Uint16Array.from({ length: 64 }, (_, i) => bytes[2 * i]! | (bytes[2 * i + 1]! << 8))
}

const turns = [1, 2, 3, 5] as const

/** One block of eight bytes, as four words, back to what it was (RFC 2268, clause 4). */
function turnBack(words: Uint16Array, key: Uint16Array): void {
  let next = 63
  const mix = () => {
    for (let i = 3; i >= 0; i--) {
      const [one, two, three] = [words[(i + 3) & 3]!, words[(i + 2) & 3]!, words[(i + 1) & 3]!]
      const word = words[i]!
      const turned = (word >> turns[i]!) | (word << (16 - turns[i]!))
      words[i] = turned - key[next--]! - (one & two) - (~one & three)
    }
  }
  const mash = () => {
    for (let i = 3; i >= 0; i--) words[i] = words[i]! - key[words[(i + 3) & 3]! & 63]!
  }
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round++) mix()
    if (next >= 0) mash()
  }
}

/**
 * Decrypts RC2 in CBC mode with padding (RFC 2268), with which Windows and older programs hide certificates in key files; `node:crypto` no longer
 * knows it. For reading only. Undefined where the padding shows that the key is another.
 */
export function decryptRc2(key: Uint8Array, vector: Uint8Array, hidden: Uint8Array): Uint8Array | undefined {
  if (hidden.length === 0 || hidden.length % 8 !== 0) return undefined
  const words = expanded(key)
  const plain = Buffer.alloc(hidden.length)
  let before = Buffer.from(vector)
  for (let at = 0; at < hidden.length; at += 8) {
    const block = Buffer.from(hidden.subarray(at, at + 8))
    const turned = Uint16Array.from([0, 2, 4, 6], (place) => block.readUInt16LE(place))
    turnBack(turned, words)
    for (const [i, word] of turned.entries())
      plain.writeUInt16LE(word ^ before.readUInt16LE(2 * i), at + 2 * i)
    before = block
  }
  const padding = plain.at(-1)!
  const isPadded = padding >= 1 && padding <= 8 && plain.subarray(-padding).every((byte) => byte === padding)
  return isPadded ? plain.subarray(0, -padding) : undefined
}
