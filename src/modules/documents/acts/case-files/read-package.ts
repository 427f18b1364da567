import { createHash } from 'node:crypto'
import { openPromise } from 'yauzl'
import { type PackageVerdict, readMets, verdictOn } from '../../rules/case-files/package-xml.ts'

/** Most bytes of METS.xml that are read as text. */
const metsBytes = 20 * 1024 * 1024

/** Reads a package from a local file and says what in it is not as its table says; undefined where it is no package. The upload's policy has bounded what it unfolds to. */
export async function readPackage(path: string): Promise<PackageVerdict | undefined> {
  const zip = await openPromise(path)
  const found = new Map<string, string>()
  let mets = ''
  try {
    for await (const entry of zip.eachEntry()) {
      const inside = entry.fileName.replace(/^[^/]*\//, '')
      if (inside === '' || inside.endsWith('/')) continue
      const sum = createHash('sha256')
      const parts: Buffer[] = []
      const isTable = inside === 'METS.xml' && entry.uncompressedSize <= metsBytes
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        sum.update(chunk as Buffer)
        if (isTable) parts.push(chunk as Buffer)
      }
      if (inside === 'METS.xml') mets = Buffer.concat(parts).toString('utf8')
      else found.set(inside, sum.digest('hex'))
    }
  } finally {
    zip.close()
  }
  const named = readMets(mets)
  return named.size === 0 ? undefined : verdictOn(named, found)
}
