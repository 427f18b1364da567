import { ZipFile } from 'yazl'
import { filePolicies, type Hash } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { keepPackage } from '../acts/case-files/keep-package.ts'
import { packageOf } from '../acts/case-files/package-of.ts'
import type { CaseFileId } from '../case-file.ts'

/** Everything in a package has the same date, so that the same papers make the same bytes. */
const mtime = new Date('2000-01-01T00:00:00Z')

/** Makes the package of a closed file for the archive: one ZIP with METS, EAD, PREMIS and every file, the same bytes each time. */
export async function packCaseFile(run: TaskRun, id: CaseFileId): Promise<void> {
  const parts = await run.read((reader) => packageOf(reader, id))
  if (!parts) return
  const { root, name, texts, data, asOf } = parts
  const zip = new ZipFile()
  for (const [path, text] of texts)
    zip.addBuffer(Buffer.from(text), `${root}/${path}`, { mtime, forceDosTimestamp: true })
  for (const { path, hash, size } of data)
    zip.addReadStreamLazy(
      `${root}/${path}`,
      { mtime, compress: false, size, forceDosTimestamp: true },
      (give) => {
        run.files.store.open(hash as Hash).then((stream) => give(null, stream), (fault: unknown) => give(fault, undefined as never)) // prettier-ignore
      },
    )
  zip.end()
  const bytes = zip.outputStream as unknown as AsyncIterable<Uint8Array>
  const kept = await run.files.keep(bytes, { name, policy: filePolicies.documents })
  await run.act(keepPackage, { id, kept, asOf })
}
