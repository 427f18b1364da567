import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openPool } from '#platform/database/index.ts'
import { checkBackup, type Damage, restoreBackup, takeBackup } from '#platform/backup/index.ts'
import { readSecrets } from '#platform/config/index.ts'
import { findInstance } from '#platform/database/server/index.ts'
import { type Hash, openFileStore } from '#platform/files/index.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { fileSettings } from '../file-settings.ts'
import { openDatabase } from '../open-database.ts'
import { migrationRooms } from '../schemas.ts'
import { type Command, complain, type ExitCode, readWords, say, type Setting } from './command.ts'
import { withInstance } from './with-instance.ts'

/** Secrets that belong to a data folder, not to the instance: a restore keeps those of the new place. */
const ofThePlace = new Set(['database-password', 'app-login-password'])
/** Secrets without which a restored instance could not go on as the same. */
const needed = ['record-key.pem', 'session-key', 'csrf-key']

const faults: Record<Damage['fault'], readonly [string, string]> = {
  missing: ['thiếu', 'is missing'],
  changed: ['đã bị đổi hoặc hỏng', 'was changed or is damaged'],
  unsigned: ['chữ ký không đúng', 'has a wrong signature'],
  'unknown-format': ['dạng không biết', 'has an unknown format'],
}

function tell(damages: readonly Damage[]): ExitCode {
  for (const { file, fault } of damages) {
    const [vi, en] = faults[fault]
    complain(`${file}: ${vi}.`, `${file} ${en}.`)
  }
  return damages.length > 0 ? 1 : 0
}

const stamp = () => Temporal.Now.instant().toString({ smallestUnit: 'second' }).replace(/[:]/g, '')

const create: Command = {
  usage: 'backup create [thư-mục]',
  vi: 'Sao lưu cơ sở dữ liệu, tệp và khóa trong khi mọi người vẫn làm việc',
  en: 'backs up database, files and keys while everybody works on',
  async run([folder], setting) {
    const { config, secrets } = setting
    const target = resolve(folder ?? join(config.dataFolder, 'backups', `krong-${stamp()}`))
    if ((await readdir(target).catch(() => [])).length > 0)
      return complain(
        `Thư mục ${target} đã có dữ liệu. Hãy chọn tên khác.`,
        `The folder ${target} is not empty. Choose another.`,
      )
    await mkdir(resolve(target, '..'), { recursive: true, mode: 0o700 })
    return withInstance(setting, async ({ owner }) => {
      const { store } = await openFileStore(fileSettings(config))
      const blobs = { open: (hash: string) => store.open(hash as Hash) }
      const key = signingKey(secrets.recordKey)
      const manifest = await takeBackup({
        pool: owner,
        blobs,
        key,
        secretsFolder: config.secretsFolder,
        target,
      })
      store.close()
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      say(`Đã sao lưu / backed up: ${target}`)
      say(
        `${manifest.tables.length} bảng / tables · ${rows} dòng / rows · ${manifest.blobs.length} tệp / files`,
      )
      say(
        'Bản sao lưu có khóa của máy chủ: hãy cất nơi chỉ người quản trị mở được. / It holds the instance’s keys: keep it where only administrators can open it.',
      )
      return 0
    })
  },
}

/** The key that signed a backup: its own copy, or the one of a file given beside it. */
async function keyOf(folder: string, keyFile?: string) {
  const file = keyFile ?? join(folder, 'secrets', 'record-key.pem')
  const { createPrivateKey } = await import('node:crypto')
  return signingKey(createPrivateKey(await readFile(file, 'utf8')))
}

async function missingSecrets(folder: string): Promise<Damage[]> {
  const there = await readdir(join(folder, 'secrets')).catch(() => [] as string[])
  return needed
    .filter((name) => !there.includes(name))
    .map((name) => ({ file: join('secrets', name), fault: 'missing' }))
}

async function examine(folder: string, options: ReadonlyMap<string, string>) {
  const secrets = await missingSecrets(folder)
  if (secrets.length > 0 && !options.has('khoa')) return { damages: secrets }
  const { manifest, damages } = await checkBackup(folder, await keyOf(folder, options.get('khoa')))
  return { manifest, damages: [...secrets, ...damages] }
}

const check: Command = {
  usage: 'backup check <thư-mục> [--khoa <tệp record-key.pem>]',
  vi: 'Kiểm mọi phần của bản sao lưu bằng mã băm và chữ ký; nêu phần hỏng',
  en: 'checks every part of a backup by hash and signature; names what is damaged',
  async run(words, _setting) {
    const {
      words: [folder],
      options,
    } = readWords(words)
    if (!folder) return 2
    const { manifest, damages } = await examine(resolve(folder), options)
    if (damages.length === 0 && manifest)
      say(`Bản sao lưu nguyên vẹn, lúc ${manifest.takenAt}. / The backup is whole.`)
    return tell(damages)
  },
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

const restore: Command = {
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

/** Backups from the terminal. */
export const backupCommands: readonly Command[] = [create, check, restore]
