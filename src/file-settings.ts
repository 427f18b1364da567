import { join } from 'node:path'
import type { Config } from '#platform/config/index.ts'
import type { FileStoreSettings } from '#platform/files/index.ts'

/** Where the configuration says that files are kept. */
export function fileSettings({ files, dataFolder }: Config): FileStoreSettings {
  if (files.kind === 'folder') return { folder: files.folder }
  const { bucket, prefix, endpoint, region, accessKey: accessKeyId, secretKey: secretAccessKey } = files
  return {
    folder: join(dataFolder, 'files'),
    s3: { bucket, prefix, endpoint, region, accessKeyId, secretAccessKey },
  }
}
