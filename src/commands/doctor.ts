import { sql } from 'kysely'
import { queueFigures } from '#platform/jobs/index.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { type Command, say, type Setting } from './command.ts'
import { bad, type Finding, warn, well } from './finding.ts'
import { lookAtDatabase, lookAtMigrations, lookAtWalls } from './look-at-database.ts'
import { lookAtBackups, lookAtDisk, lookAtSecrets } from './look-at-disk.ts'
import { lookAtFiles, lookAtScanner } from './look-at-files.ts'
import { lookAtOcr } from './look-at-ocr.ts'
import { type Instance, withInstance } from './with-instance.ts'

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

/** Looks at everything that makes an instance go wrong, and says what to do. */
export const doctorCommand: Command = {
  usage: 'doctor',
  vi: 'Khám toàn bộ: cơ sở dữ liệu, đĩa, khóa, tệp, việc nền, nhật ký, sao lưu',
  en: 'looks at everything: database, disk, secrets, files, jobs, record, backups',
  run: (_, setting) =>
    withInstance(setting, async (instance) => {
      const findings = [
        ...(await lookAtDatabase(instance)),
        ...(await lookAtMigrations(instance)),
        ...(await lookAtWalls(instance)),
        ...(await lookAtDisk(setting)),
        ...(await lookAtSecrets(setting)),
        ...(await lookAtFiles(instance, setting)),
        ...(await lookAtScanner(setting)),
        ...(await lookAtOcr()),
        ...(await lookAtJobs(instance)),
        ...(await lookAtRecord(instance, setting)),
        ...(await lookAtBackups(setting)),
      ]
      for (const { mark, vi, en } of findings) say(`${mark} ${vi} / ${en}`)
      return findings.some(({ mark }) => mark === '✗') ? 1 : 0
    }),
}
