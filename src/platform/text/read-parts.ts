import { openPromise } from 'yauzl'

export type Parts = {
  readonly texts: ReadonlyMap<string, string>
  /** True when a part was longer than the limit and is not there. */
  readonly shortened: boolean
}

/** Unfolds the wanted parts of an archive as UTF-8, at most `limit` bytes together; undefined when it is damaged. */
export async function readParts(
  path: string,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Parts | undefined> {
  const texts = new Map<string, string>()
  let left = limit
  let shortened = false
  try {
    const zip = await openPromise(path, { autoClose: false })
    try {
      for await (const entry of zip.eachEntry()) {
        if (!wanted(entry.fileName)) continue
        if (entry.uncompressedSize > left) {
          shortened = true
          continue
        }
        left -= entry.uncompressedSize
        const chunks: Buffer[] = []
        for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
        texts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
      }
    } finally {
      zip.close()
    }
  } catch {
    return undefined
  }
  return { texts, shortened }
}
