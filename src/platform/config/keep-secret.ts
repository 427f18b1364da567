import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from './start-problem.ts'
import { writeAtomically } from './write-atomically.ts'

/** Makes a data folder that nobody else lists; under root, PostgreSQL's user may pass through it. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}

/** Returns the secret kept under a name in the folder (0700, files 0600); made by `generate` the first time, never changed after. */
export function keepSecret(folder: string, name: string, generate: () => string): string {
  const file = join(folder, name)
  if (existsSync(file)) return readSecret(file)
  makeDataFolder(dirname(folder))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = generate()
  writeAtomically(file, `${secret}\n`)
  return secret
}

/** Says whether a secret of this name is kept already. */
export function hasSecret(folder: string, name: string): boolean {
  return existsSync(join(folder, name))
}

function readSecret(file: string): string {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trimEnd()
  } catch (cause) {
    const vi = `Không đọc được tệp bí mật ${file}; hãy chạy Krông bằng người dùng sở hữu tệp này.`
    throw new StartProblem(
      { vi, en: `The secret file ${file} cannot be read; run Krông as the user who owns it.` },
      cause,
    )
  }
  if (secret !== '') return secret
  const vi = `Tệp bí mật ${file} trống; hãy khôi phục nó từ bản sao lưu.`
  throw new StartProblem({ vi, en: `The secret file ${file} is empty; restore it from a backup.` })
}
