import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** Lays the symbolic links that the package's postinstall script lays, where npm was not allowed to run it. */
export function layLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const from = join(native, relative('native', target))
    const to = join(native, relative('native', source))
    if (lstatSync(from, { throwIfNoEntry: false })) continue
    const path = dirname(from) === dirname(to) ? basename(to) : relative(dirname(from), to)
    try {
      symlinkSync(path, from)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
