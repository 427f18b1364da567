import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const beside = new Set(['node_modules', '.git', 'data', 'build', 'test-results'])

/** Every file below a folder of the repository, as paths with `/`, build results and packages left out. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => beside.has(part)))
    .toSorted()
}

/** The text of one file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Says whether a path is code that the law reads. */
export const isCode = (path: string): boolean => /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/.test(path)

/** Every file of code: the program, its tests, tools and benches. */
export const codeFiles = (): string[] =>
  ['src', 'tests', 'tools', 'bench', 'bin'].flatMap(filesBelow).filter(isCode)

export { root as repositoryRoot }
