import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { type FileStore, MissingFile } from './file-store.ts'
import { type Hash, isHash } from './hash.ts'
import type { Staged } from './staging.ts'

export type S3Settings = {
  readonly bucket: string
  readonly region: string
  /** Address of a server other than Amazon's. */
  readonly endpoint?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Put before every key, e.g. `krong/`. */
  readonly prefix?: string
}

const isMissing = (fault: unknown) => {
  const { name, $metadata } = (fault ?? {}) as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404
}

/**
 * Opens a store in one bucket of any S3 server. The SDK's own checksums stay off: its default trailer is stored as part of
 * the file, without an error, by servers that do not know it. The size is asked back after every put instead.
 */
export function openS3Store({ bucket, prefix = '', ...settings }: S3Settings): FileStore {
  const client = new S3Client({
    region: settings.region,
    ...(settings.endpoint ? { endpoint: settings.endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
  })
  const keyOf = (hash: Hash) => `${prefix}${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
  const size = async (hash: Hash) => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(hash) }))).ContentLength
    } catch (fault) {
      if (isMissing(fault)) return undefined
      throw fault
    }
  }

  const underWay = new Map<Hash, Promise<void>>()
  const upload = async (staged: Staged) => {
    if ((await size(staged.hash)) === staged.size) return
    const sending = new Upload({
      client,
      params: { Bucket: bucket, Key: keyOf(staged.hash), Body: createReadStream(staged.path) },
      partSize: 8 * 1024 * 1024,
      queueSize: 2,
    })
    await sending.done()
    const kept = await size(staged.hash)
    if (kept !== staged.size)
      throw new Error(`S3 kept ${kept} bytes of ${staged.hash} instead of ${staged.size}`)
  }

  return {
    size,
    put(staged) {
      // The same bytes at the same moment travel once; not every S3 server replaces an object atomically.
      const running = underWay.get(staged.hash)
      if (running) return running
      const putting = upload(staged).finally(() => underWay.delete(staged.hash))
      underWay.set(staged.hash, putting)
      return putting
    },
    async open(hash, range) {
      const Range = range && `bytes=${range.start}-${range.end}`
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(hash), Range }))
        return Body as Readable
      } catch (fault) {
        if (isMissing(fault)) throw new MissingFile(hash)
        throw fault
      }
    },
    async *list() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key } of page.Contents ?? []) {
          const name = Key?.slice(Key.lastIndexOf('/') + 1)
          if (isHash(name)) yield name
        }
      }
    },
    async remove(hash) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(hash) }))
    },
    close: () => client.destroy(),
  }
}
