import { resolve } from 'node:path'
import type pg from 'pg'
import { analyzeTables, openPool } from '#platform/database/index.ts'
import { type Manifest, restoreBackup } from '#platform/backup/index.ts'
import { readSecrets } from '#platform/config/index.ts'
import { findInstance } from '#platform/database/server/index.ts'
import { openFileStore } from '#platform/files/index.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { fileSettings } from '../file-settings.ts'
import { openDatabase } from '../open-database.ts'
import { migrationRooms } from '../schemas.ts'
import { type Command, complain, type ExitCode, readWords, say, type Setting } from './command.ts'
import { examine, examineOptions, tellDamages } from './examine-backup.ts'

/** Holds the restored record against its chain, and against the checkpoints outside: they know of lines that came after the backup. */
async function verifyRestored(pool: pg.Pool, manifest: Manifest, { config }: Setting): Promise<ExitCode> {
  const key = signingKey(readSecrets(config.secretsFolder).recordKey)
  const { chains, entries, broken } = await verifyRecord(pool, key, config.checkpointsFolder)
  say(`Đã khôi phục bản lúc ${manifest.takenAt} / restored.`)
  say(
    `${manifest.tables.length} bảng / tables · ${manifest.blobs.length} tệp / files · ${chains} chuỗi nhật ký / chains · ${entries} dòng / lines`,
  )
  if (broken.some(({ fault }) => fault === 'checkpoint-outside'))
    complain(
      `Các điểm kiểm trong ${config.checkpointsFolder} có dòng sau lúc sao lưu: những dòng ấy đã mất. Hãy cất các tệp điểm kiểm cũ sang nơi khác.`,
      'The checkpoints outside know of lines after this backup: those lines are lost. Put the old checkpoint files away.',
    )
  if (broken.some(({ fault }) => fault !== 'checkpoint-outside'))
    return complain(
      'Nhật ký trong bản sao lưu không nguyên vẹn; chạy “krong record verify” để xem.',
      'The record in the backup is not whole; run “krong record verify”.',
    )
  say('Nhật ký nguyên vẹn. / The record is whole.')
  return 0
}

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
  if (!manifest || damages.length > 0) return tellDamages(damages)

  const database = await openDatabase({ config, log, migrated: false })
  const pool = openPool(database.ownerUrl, 'krong_owner', { max: 4, name: 'krong restore' })
  const { store, staging } = await openFileStore(fileSettings(config))
  const blobs = {
    async keep(bytes: AsyncIterable<Uint8Array>) {
      await using staged = await staging.receive(bytes, Number.MAX_SAFE_INTEGER)
      await store.put(staged)
      return staged.hash
    },
  }
  try {
    const { secretsFolder } = config
    const keys = options.get('keys')
    const keysFolder = keys ? resolve(keys) : undefined
    await restoreBackup({ pool, rooms: migrationRooms, folder, manifest, blobs, secretsFolder, keysFolder })
    await analyzeTables(pool)
    return await verifyRestored(pool, manifest, setting)
  } finally {
    store.close()
    await pool.end()
    await database.stop()
  }
}

/** Restoring from the terminal. */
export const restoreCommand: Command = {
  usage: `restore <thư-mục> ${examineOptions}`,
  vi: 'Khôi phục bản sao lưu vào nơi trống, rồi kiểm bằng mã băm và chuỗi nhật ký',
  en: 'restores a backup into an empty place, then verifies it by hash and by the record’s chain',
  async run(line, setting) {
    const { words, options } = readWords(line)
    return words[0] ? restoreInto(resolve(words[0]), setting, options) : 2
  },
}
