import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { sayBytes } from '#platform/files/index.ts'
import { queueFigures } from '#platform/jobs/index.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { type Command, say, type Setting } from './command.ts'
import { type Instance, withInstance } from './with-instance.ts'

/** What one look found: how it stands, and what to do when it is not well. */
type Finding = { readonly mark: '✓' | '!' | '✗'; readonly vi: string; readonly en: string }

const well = (vi: string, en: string): Finding => ({ mark: '✓', vi, en })
const warn = (vi: string, en: string): Finding => ({ mark: '!', vi, en })
const bad = (vi: string, en: string): Finding => ({ mark: '✗', vi, en })

async function lookAtDatabase({ owner }: Instance): Promise<Finding[]> {
  const { rows } = await owner.query(
    "SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size, extract(epoch FROM clock_timestamp())::float8 AS clock",
  )
  const { version, size, clock } = rows[0]
  const drift = Math.abs(Date.now() / 1000 - clock)
  return [
    well(`PostgreSQL ${version}, ${size}`, 'the database answers'),
    drift < 5
      ? well('Đồng hồ của chương trình và cơ sở dữ liệu khớp nhau', 'the clocks agree')
      : bad(
          `Đồng hồ lệch ${Math.round(drift)} giây; hãy bật đồng bộ giờ (NTP)`,
          `clocks differ by ${Math.round(drift)} s; turn on time synchronisation (NTP)`,
        ),
  ]
}

async function lookAtDisk({ config }: Setting): Promise<Finding[]> {
  const { bavail, bsize, blocks } = await statfs(config.dataFolder)
  const free = bavail * bsize
  const share = bavail / blocks
  const vi = `Ổ đĩa của ${config.dataFolder} còn ${sayBytes(free)}`
  if (free < 1_073_741_824) return [bad(`${vi}; hãy dọn hoặc thêm đĩa ngay`, 'less than 1 GB is free')]
  return [
    share < 0.1 ? warn(`${vi}, dưới một phần mười`, 'less than a tenth is free') : well(vi, 'enough disk'),
  ]
}

async function lookAtSecrets({ config }: Setting): Promise<Finding[]> {
  if (process.platform === 'win32') return []
  const open: string[] = []
  for (const name of await readdir(config.secretsFolder)) {
    const { mode } = await stat(join(config.secretsFolder, name))
    if ((mode & 0o077) !== 0) open.push(name)
  }
  if (open.length > 0)
    return [
      bad(
        `Người khác đọc được khóa: ${open.join(', ')}; hãy chạy chmod 600`,
        'others can read these secrets; chmod 600',
      ),
    ]
  return [well('Khóa chỉ chủ sở hữu đọc được', 'secrets are private')]
}

async function lookAtFiles({ config }: Setting): Promise<Finding[]> {
  if (config.files.kind === 's3') return [well(`Tệp trong kho S3 ${config.files.bucket}`, 'files live in S3')]
  const writable = await access(config.files.folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  return [
    writable
      ? well('Thư mục tệp ghi được', 'the file folder is writable')
      : bad(`Không ghi được vào ${config.files.folder}`, 'the file folder is not writable'),
  ]
}

async function lookAtJobs({ owner }: Instance): Promise<Finding[]> {
  const { waiting, dead, oldestSeconds } = await queueFigures(owner)
  const late = oldestSeconds > 900
  return [
    late
      ? warn(
          `${waiting} việc đang chờ, lâu nhất ${Math.round(oldestSeconds / 60)} phút`,
          'jobs wait long: does the worker run?',
        )
      : well(`${waiting} việc đang chờ`, 'the queue moves'),
    dead > 0
      ? bad(`${dead} việc hỏng; xem bằng “krong jobs list”`, 'dead letters: krong jobs list')
      : well('Không có việc hỏng', 'no dead letters'),
  ]
}

async function lookAtRecord(
  { owner, transactor }: Instance,
  { secrets, config }: Setting,
): Promise<Finding[]> {
  const { broken, entries } = await verifyRecord(
    owner,
    signingKey(secrets.recordKey),
    config.checkpointsFolder,
  )
  const { rows } = await transactor.read({ kind: 'system', name: 'doctor' }, ({ db }) =>
    sql<{ last: Temporal.Instant | null }>`SELECT max(at) AS last FROM record.checkpoints`.execute(db),
  )
  const last = rows[0]?.last
  const old = entries > 0n && (!last || Temporal.Now.instant().since(last).total('hours') > 24)
  return [
    broken.length > 0
      ? bad('Nhật ký không nguyên vẹn; chạy “krong record verify”', 'the record is broken')
      : well(`Nhật ký nguyên vẹn (${entries} dòng)`, 'the record is whole'),
    old
      ? warn('Hơn một ngày chưa có điểm kiểm mới', 'no checkpoint for a day')
      : well('Điểm kiểm nhật ký còn mới', 'checkpoints are fresh'),
  ]
}

async function lookAtBackups({ config }: Setting): Promise<Finding[]> {
  const names = (await readdir(join(config.dataFolder, 'backups')).catch(() => [] as string[])).filter(
    (name) => !name.endsWith('.partial'),
  )
  if (names.length === 0)
    return [
      warn(
        'Chưa có bản sao lưu nào trong thư mục dữ liệu; chạy “krong backup create”',
        'no backup in the data folder yet',
      ),
    ]
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(config.dataFolder, 'backups', name))).mtimeMs),
  )
  const days = (Date.now() - Math.max(...times)) / 86_400_000
  return [
    days > 2
      ? warn(`Bản sao lưu mới nhất đã ${Math.floor(days)} ngày`, 'the newest backup is old')
      : well('Có bản sao lưu mới', 'a fresh backup is there'),
  ]
}

/** Looks at everything that makes an instance go wrong, and says what to do. */
export const doctorCommand: Command = {
  usage: 'doctor',
  vi: 'Khám toàn bộ: cơ sở dữ liệu, đĩa, khóa, tệp, việc nền, nhật ký, sao lưu',
  en: 'looks at everything: database, disk, secrets, files, jobs, record, backups',
  run: (_, setting) =>
    withInstance(setting, async (instance) => {
      const findings = [
        ...(await lookAtDatabase(instance)),
        ...(await lookAtDisk(setting)),
        ...(await lookAtSecrets(setting)),
        ...(await lookAtFiles(setting)),
        ...(await lookAtJobs(instance)),
        ...(await lookAtRecord(instance, setting)),
        ...(await lookAtBackups(setting)),
      ]
      for (const { mark, vi, en } of findings) say(`${mark} ${vi} / ${en}`)
      return findings.some(({ mark }) => mark === '✗') ? 1 : 0
    }),
}
