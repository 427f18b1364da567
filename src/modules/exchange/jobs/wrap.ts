import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file as the only entry of a ZIP, named by chance as the field does: the packet keeps its real name. */
export function wrap(bytes: Readable): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  bytes.once('error', (fault) => zip.emit('error', fault))
  zip.addReadStream(bytes, randomUUID(), { mtime: new Date(0) })
  zip.end()
  return zip.outputStream as Readable
}
