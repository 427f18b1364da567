import { sha256 } from '#kit/merkle/index.ts'

const longest = 300

/** What a thing of an old site is known by here: its name there, or the hash of it where that is too long, or nothing that can be kept. */
export const knownAs = (name: string): string =>
  name !== '' && !name.includes('\0') && Buffer.byteLength(name) <= longest
    ? name.toWellFormed()
    : `sha256:${sha256(name)}`
