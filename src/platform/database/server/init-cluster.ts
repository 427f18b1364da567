import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartProblem } from '../../config/start-problem.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

const locales = [
  ['--locale-provider=icu', '--icu-locale=vi', '--locale=C.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=vi', '--locale=C'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
]

/** Makes the cluster beside its place and moves it there whole: a half-made one is never taken for a cluster. */
export async function initCluster(place: Place, binaries: Binaries, password: string): Promise<void> {
  removeHalfMade(place)
  const problems: unknown[] = []
  for (const locale of locales) {
    try {
      return await initWith(place, binaries, password, locale)
    } catch (problem) {
      problems.push(problem)
    }
  }
  const vi = `Không tạo được cơ sở dữ liệu ở ${place.cluster}; hãy kiểm tra chỗ trống và quyền của thư mục.`
  const en = `The database cannot be made at ${place.cluster}; check the free space and the folder's permissions.`
  throw new StartProblem({ vi, en }, new AggregateError(problems))
}

async function initWith(
  { cluster, runAs }: Place,
  { initdb }: Binaries,
  password: string,
  locale: string[],
): Promise<void> {
  const draft = `${cluster}.making-${randomBytes(6).toString('hex')}`
  const passwordFile = `${draft}.password`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs) for (const path of [draft, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  try {
    const options = [
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
    ]
    const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
    await promisify(execFile)(initdb, ['-D', draft, ...options, ...locale], { ...runAs, cwd: '/', env })
    includeSettings(join(draft, 'postgresql.conf'))
    renameSync(draft, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Appends without following a link: root writes here in a folder of an ordinary user. */
function includeSettings(file: string): void {
  const handle = openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW)
  writeFileSync(handle, "\ninclude_if_exists = 'krong.conf'\n")
  closeSync(handle)
}

/** Clears what a killed start left; an initdb still running there fails for want of its files. */
function removeHalfMade({ cluster }: Place): void {
  const folder = dirname(cluster)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(cluster)}.making-`)) continue
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}
