import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { readSource } from './read-source.ts'
import { codeFiles, repositoryRoot, textOf } from './tree.ts'

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
const manifest = JSON.parse(textOf('package.json')) as Manifest & { imports: Record<string, string> }
const runtime = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
].toSorted()

test('every runtime dependency says in one line why it is here, and no line is left of one that went', () => {
  const told = [...textOf('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    (match) => match[1]!,
  )
  assert.deepEqual(told.toSorted(), runtime)
})

test('our own names lead below src, where tools/tsx.ts finds them without asking package.json', () => {
  for (const [name, path] of Object.entries(manifest.imports)) {
    assert.equal(path, `./src/${name.slice(1)}`)
    const [example] = codeFiles().filter((file) => file.startsWith(`src/${name.slice(1, -1)}`))
    assert.equal(
      import.meta.resolve(`#${example!.slice('src/'.length)}`),
      pathToFileURL(join(repositoryRoot, example!)).href,
    )
  }
})

test('versions are exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  assert.deepEqual(
    Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  )
})

test('the program imports no package that is not a runtime dependency', () => {
  const packageOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
  const program = codeFiles().filter(
    (path) =>
      path.startsWith('src/') && !/\.test\.tsx?$/.test(path) && !path.startsWith('src/platform/testing/'),
  )
  const strangers = program.flatMap((path) =>
    readSource(path, textOf(path))
      .imports.filter(
        ({ specifier, typeOnly }) => /^[^.#]/.test(specifier) && !specifier.startsWith('node:') && !typeOnly,
      )
      .filter(({ specifier }) => !runtime.includes(packageOf(specifier)))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
  assert.deepEqual(strangers, [])
})
