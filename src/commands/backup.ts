import { mkdir, readdir, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { refuseBackup, takeBackup } from '#platform/backup/index.ts'
import { type Hash, openFileStore, sayBytes } from '#platform/files/index.ts'
import { signingKey } from '#platform/record/index.ts'
import { fileSettings } from '../file-settings.ts'
import { type Command, complain, readWords, say } from './command.ts'
import { examine, examineOptions, tellDamages } from './examine-backup.ts'
import { withInstance } from './with-instance.ts'

const stamp = () => Temporal.Now.instant().toString({ smallestUnit: 'second' }).replace(/[:]/g, '')

/** Better a sentence now than a full disk later; compressed rows take far less than half of the database. */
async function mustFit(owner: pg.Pool, target: string): Promise<void> {
  const { rows } = await owner.query(
    'SELECT (pg_database_size(current_database()) / 2 + coalesce((SELECT sum(size) FROM files.blobs), 0))::float8 AS bytes',
  )
  const { bavail, bsize } = await statfs(dirname(target))
  const free = bavail * bsize
  if (free < rows[0].bytes)
    refuseBackup(
      `Ổ đĩa của ${target} còn ${sayBytes(free)}, bản sao lưu cần tới ${sayBytes(rows[0].bytes)}. Hãy dọn đĩa hoặc chọn nơi khác.`,
      `The disk of ${target} has ${sayBytes(free)} left; the backup may take ${sayBytes(rows[0].bytes)}. Make room or choose another place.`,
    )
}

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
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    return withInstance(setting, async ({ owner }) => {
      await mustFit(owner, target)
      const { store } = await openFileStore(fileSettings(config))
      const blobs = { open: (hash: string) => store.open(hash as Hash) }
      const { secretsFolder } = config
      const key = signingKey(secrets.recordKey)
      const manifest = await takeBackup({ pool: owner, blobs, key, secretsFolder, target }).finally(() =>
        store.close(),
      )
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      say(`Đã sao lưu / backed up: ${target}`)
      say(
        `${manifest.tables.length} bảng / tables · ${rows} dòng / rows · ${manifest.blobs.length} tệp / files`,
      )
      say('Bản sao lưu có khóa của máy chủ: hãy cất nơi chỉ người quản trị mở được.')
      say('It holds the instance’s keys: keep it where only administrators can open it.')
      return 0
    })
  },
}

const check: Command = {
  usage: `backup check <thư-mục> ${examineOptions}`,
  vi: 'Kiểm mọi phần của bản sao lưu bằng mã băm và chữ ký; nêu phần hỏng',
  en: 'checks every part of a backup by hash and signature; names what is damaged',
  async run(line, { secrets }) {
    const { words, options } = readWords(line)
    if (!words[0]) return 2
    const { manifest, damages } = await examine(resolve(words[0]), options)
    if (!manifest || damages.length > 0) return tellDamages(damages)
    const own = manifest.keyId === signingKey(secrets.recordKey).id
    say(`Bản sao lưu nguyên vẹn, lúc ${manifest.takenAt}. / The backup is whole.`)
    say(
      own
        ? `Ký bằng khóa của máy chủ này (${manifest.keyId}). / Signed by this instance.`
        : `Ký bằng khóa của máy chủ khác (${manifest.keyId}). / Signed by another instance.`,
    )
    return 0
  },
}

/** Backups from the terminal. */
export const backupCommands: readonly Command[] = [create, check]
