import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartProblem } from '#platform/config/index.ts'
import { builtAddress, builtFolder, forgetManifest, type Manifest, readManifest } from './manifest.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const entriesFolder = fileURLToPath(new URL('./entries/', import.meta.url))
const weeksKept = 4

/** The files a build begins from: a new island makes a new build. */
const sources = () =>
  globSync(
    [
      'src/platform/islands/{entries,widgets,workspace}/*.{ts,tsx}',
      'src/modules/*/islands/*.{ts,tsx}',
      'package-lock.json',
    ],
    { cwd: root },
  ).toSorted()

const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('base64url')

function isFresh(manifest: Manifest | undefined): boolean {
  if (!manifest || String(sources()) !== String(manifest.sources)) return false
  const filesThere = Object.values(manifest.entries).every((file) => existsSync(join(builtFolder, file)))
  return (
    filesThere &&
    Object.entries(manifest.inputs).every(
      ([file, hash]) => existsSync(join(root, file)) && hashOf(file) === hash,
    )
  )
}

/**
 * Builds the browser's scripts into build/islands with Vite; returns within milliseconds when no file they are made of has changed.
 * Files of earlier builds stay for four weeks, for pages that are open somewhere. Throws StartProblem.
 */
export async function buildIslands(): Promise<void> {
  if (isFresh(readManifest())) return
  const draft = join(root, 'build', `islands-${process.pid}`)
  try {
    keep(draft, await bundle(draft))
  } catch (fault) {
    const told = fault instanceof Error ? fault.message : String(fault)
    throw new StartProblem({
      vi: `Không dựng được phần chạy trong trình duyệt (thư mục build/): ${told}`,
      en: `The browser's scripts could not be built (folder build/): ${told}`,
    })
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  forgetManifest()
}

/** Turbo puts the style of its progress bar into the page, which our CSP forbids: it stands in our own stylesheet instead. */
const withoutInlineStyle = {
  name: 'krong-no-inline-style',
  transform(code: string, id: string) {
    if (!/@hotwired\/turbo/.test(id)) return undefined
    const call = 'this.installStylesheetElement();'
    if (!code.includes(call)) throw new Error('Turbo installs its style in another way now; see build.ts')
    return { code: code.replace(call, ''), map: null }
  },
}

async function bundle(outDir: string): Promise<Manifest> {
  const { build } = await import('vite')
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    base: builtAddress,
    publicDir: false,
    plugins: [withoutInlineStyle],
    // Type-checked already; JSX of the islands is Preact's.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          workspace: join(entriesFolder, 'workspace.ts'),
          islands: join(entriesFolder, 'islands.ts'),
          offline: join(entriesFolder, 'offline.ts'),
          push: join(entriesFolder, 'push.ts'),
        },
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  })
  const made = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunks = made.filter((file) => file.type === 'chunk')
  const inputs = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => id.startsWith(root) && !id.includes('node_modules'))
  const files = [
    ...new Set(inputs.map((id) => relative(root, id.replace(/\?.*$/, ''))).concat('package-lock.json')),
  ]
  return {
    entries: Object.fromEntries(
      chunks.filter(({ isEntry }) => isEntry).map(({ name, fileName }) => [name, fileName]),
    ),
    inputs: Object.fromEntries(
      files.filter((file) => existsSync(join(root, file))).map((file) => [file, hashOf(file)]),
    ),
    sources: sources(),
  }
}

/** Moves the built files beside those of earlier builds; the manifest comes last, whole or not at all. */
function keep(draft: string, manifest: Manifest): void {
  mkdirSync(builtFolder, { recursive: true })
  for (const file of globSync('**/*.*', { cwd: draft }))
    copyFileSync(join(draft, file), join(builtFolder, file))
  const next = join(builtFolder, `manifest.${process.pid}`)
  writeFileSync(next, JSON.stringify(manifest, null, 1))
  renameSync(next, join(builtFolder, 'manifest.json'))
  const old = Date.now() - weeksKept * 7 * 86_400_000
  for (const file of globSync('*.js', { cwd: builtFolder }))
    if (statSync(join(builtFolder, file)).mtimeMs < old) rmSync(join(builtFolder, file), { force: true })
}
