import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openPool } from '#platform/database/index.ts'
import { restoreBackup } from '#platform/backup/index.ts'
import { readSecrets } from '#platform/config/index.ts'
import { findInstance } from '#platform/database/server/index.ts'
import { openFileStore } from '#platform/files/index.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { fileSettings } from '../file-settings.ts'
import { openDatabase } from '../open-database.ts'
import { migrationRooms } from '../schemas.ts'
import { type Command, complain, type ExitCode, readWords, say, type Setting } from './command.ts'

import { examine, tell } from './backup.ts'

/** Secrets that belong to a data folder, not to the instance: a restore keeps those of the new place. */
const ofThePlace = new Set(['database-password', 'app-login-password'])
async function restoreInto(
  folder: string,
  setting: Setting,
  options: ReadonlyMap<string, string>,
): Promise<ExitCode> {
  const { config, log } = setting
  const running = findInstance(config.dataFolder)
  if (running)
    return complain(
      `Krông đang chạy ở ${running.address ?? config.dataFolder}. Hãy dừng lại rồi khôi phục.`,
      'Krông is running on this data folder. Stop it first.',
    )
  const { manifest, damages } = await examine(folder, options)
  if (!manifest || damages.length > 0) return tell(damages)

  const database = await openDatabase({ config, log, migrated: false })
  const pool = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'krong restore' })
  const { store, staging } = await openFileStore(fileSettings(config))
  try {
    const blobs = {
      async keep(bytes: AsyncIterable<Uint8Array>) {
        await using staged = await staging.receive(bytes, Number.MAX_SAFE_INTEGER)
        await store.put(staged)
        return staged.hash
      },
    }
    await restoreBackup({ pool, rooms: migrationRooms, folder, manifest, blobs })
    for (const name of await readdir(join(folder, 'secrets')))
      if (!ofThePlace.has(name)) await cp(join(folder, 'secrets', name), join(config.secretsFolder, name))
    const key = signingKey(readSecrets(config.secretsFolder).recordKey)
    const { chains, entries, broken } = await verifyRecord(pool, key)
    say(`Đã khôi phục bản lúc ${manifest.takenAt} / restored.`)
    say(
      `${manifest.tables.length} bảng / tables · ${manifest.blobs.length} tệp / files · ${chains} chuỗi nhật ký / chains · ${entries} dòng / lines`,
    )
    if (broken.length > 0)
      return complain(
        'Nhật ký trong bản sao lưu không nguyên vẹn; chạy “krong record verify” để xem.',
        'The record in the backup is not whole; run “krong record verify”.',
      )
    say('Nhật ký nguyên vẹn. / The record is whole.')
    return 0
  } finally {
    store.close()
    await pool.end()
    await database.stop()
  }
}

/** Restoring from the terminal. */
export const restoreCommand: Command = {
  usage: 'restore <thư-mục> [--khoa <tệp record-key.pem>]',
  vi: 'Khôi phục bản sao lưu vào nơi trống, rồi kiểm bằng mã băm và chuỗi nhật ký',
  en: 'restores a backup into an empty place, then verifies it by hash and by the record’s chain',
  async run(words, setting) {
    const {
      words: [folder],
      options,
    } = readWords(words)
    return folder ? restoreInto(resolve(folder), setting, options) : 2
  },
}
