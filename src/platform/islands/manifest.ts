import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the built scripts; the ui room serves it under /tai-san/dao/. */
export const builtFolder = fileURLToPath(new URL('../../../build/islands/', import.meta.url))
export const builtAddress = '/tai-san/dao/'

/** What the last build made, and of which files with which content. */
export type Manifest = {
  readonly entries: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
  readonly sources: readonly string[]
}

/** Reads what the last build made; undefined where nothing was built. */
export function readManifest(): Manifest | undefined {
  const file = join(builtFolder, 'manifest.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined
}

let known: Manifest | undefined

/** Makes the next `scriptAddress` read the manifest anew. */
export function forgetManifest(): void {
  known = undefined
}

function scriptAddress(entry: string): string {
  known ??= readManifest()
  const file = known?.entries[entry]
  if (!file) throw new Error(`the script ${entry} is not built: buildIslands() comes first`)
  return builtAddress + file
}

/** Address of the script of the workspace: Turbo, islands, keys, menus, live lists. */
export const workspaceScript = (): string => scriptAddress('workspace')

/** The text of a service worker: the one that keeps pages for readers without a line, or the one that shows what is pushed; each stands at one address for ever. */
export const workerText = (of: 'offline' | 'push'): string =>
  readFileSync(join(builtFolder, scriptAddress(of).slice(builtAddress.length)), 'utf8')

/** Address of the small script that only brings islands to life, for a public page that has one. */
export const islandScript = (): string => scriptAddress('islands')
