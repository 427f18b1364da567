import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { ConfigProblem } from './config-error.ts'

/** Reads `krong.env` (KEY=value lines, # comments); every other line is a problem. Empty when there is no such file. */
export function readEnvFile(file: string): {
  values: Record<string, string | undefined>
  problems: ConfigProblem[]
} {
  if (!existsSync(file)) return { values: {}, problems: [] }
  const source = readFileSync(file, 'utf8')
  const problems = source.split('\n').flatMap((line, index): ConfigProblem[] => {
    if (/^\s*(#.*)?$|^\s*(export\s+)?[A-Za-z_]\w*\s*=/.test(line)) return []
    const vi = `${file}, dòng ${index + 1}: phải là KHOÁ=giá trị.`
    return [{ key: 'krong.env', vi, en: `${file}, line ${index + 1}: must be KEY=value.` }]
  })
  return { values: parseEnv(source), problems }
}
