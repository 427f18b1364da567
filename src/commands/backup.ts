import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkBackup, type Damage, takeBackup } from '#platform/backup/index.ts'
import { type Hash, openFileStore } from '#platform/files/index.ts'
import { signingKey } from '#platform/record/index.ts'
import { fileSettings } from '../file-settings.ts'
import { type Command, complain, type ExitCode, readWords, say } from './command.ts'
import { withInstance } from './with-instance.ts'

/** Secrets without which a restored instance could not go on as the same. */
const needed = ['record-key.pem', 'session-key', 'csrf-key']

const faults: Record<Damage['fault'], readonly [string, string]> = {
  missing: ['thiếu', 'is missing'],
  changed: ['đã bị đổi hoặc hỏng', 'was changed or is damaged'],
  unsigned: ['chữ ký không đúng', 'has a wrong signature'],
  'unknown-format': ['dạng không biết', 'has an unknown format'],
}

/** Says every damage of a backup. */
export function tell(damages: readonly Damage[]): ExitCode {
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

/** Looks at a backup as a whole: its secrets, its signature, every part. `--khoa` names another key to check the signature with. */
export async function examine(folder: string, options: ReadonlyMap<string, string>) {
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

/** Backups from the terminal. */
export const backupCommands: readonly Command[] = [create, check]
