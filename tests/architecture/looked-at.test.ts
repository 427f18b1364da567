import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { modules } from '../../src/modules.ts'

const portalModules = new Set(['legislation', 'participation', 'enquiries', 'alerts', 'portal', 'royalties'])

/** What answers with something that is no page of its own. */
const noPages: readonly RegExp[] = [
  /\.(?:xml|json|txt|ics|js|webmanifest|xlsx)$/,
  /\/(?:csv|json|pdf)$/,
  /^\/so-do\/:part$/,
  // Pictures, sounds, films and files themselves.
  /\/anh\/:name$|\/:key\/:name$|\/tep\/:place$|\/ban-goc$|^\/anh-phan-anh\/:number$|\/anh\/:enquiry\/:picture$/,
  // Frames within pages, which stand in them.
  /^\/(?:diem|luot-truy-cap)\/:site$/,
  // Leads on to the first list.
  /^\/ban-doc$/,
]
/** Pages to which one comes only by doing something: looked at by the journey that does it. */
const elsewhere: Readonly<Record<string, string>> = {
  '/cong-thong-tin/xac-nhan/:proof/ky': 'tests/journeys/proof-of-publication.test.ts',
  '/cong-thong-tin/bai/:article/nhan': 'tests/journeys/portal.test.ts',
  '/doc-khi-mat-mang': 'tests/journeys/reach.test.ts',
  '/bai-viet/:article/nghe': 'tests/journeys/reach.test.ts',
}

/** Below /trang/:site stands each public page once more. */
const atRoot = (pattern: string) => pattern.replace(/^\/trang\/:site(?=\/.)/, '')

/** The addresses in the lists of the journeys of looks, with a word where an id is put in. */
const lookedAt = globSync('tests/journeys/*look*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(['`])((?:\/|\$\{site\})[^'`\s]*)\1/g)].map(([, , path]) =>
    path!
      .replace('${site}', '/cong-thong-tin/trang/x')
      .replaceAll(/\$\{[^}]*\}/g, 'x')
      .replace(/\?.*/, ''),
  ),
)
const routes = modules
  .filter(({ name }) => portalModules.has(name))
  .flatMap(({ web }) => web?.routes ?? [])
  .filter(({ method }) => method === 'GET')
const readerOf = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`)
/** The route that answers: the first that fits, as in the program. */
const answering = (path: string) => routes.find(({ pattern }) => readerOf(pattern).test(path))?.pattern ?? ''

describe('every kind of page', () => {
  it('of the portal is in the lists that the journeys of looks open', () => {
    const seen = new Set(lookedAt.map((path) => atRoot(answering(path))))
    const kinds = new Set(routes.map(({ pattern }) => atRoot(pattern)))
    const missing = [...kinds].filter(
      (pattern) =>
        !seen.has(pattern) && !(pattern in elsewhere) && !noPages.some((shape) => shape.test(pattern)),
    )
    assert.deepEqual(missing, [])
  })

  it('that a journey looks at by itself is looked at with axe there', () => {
    for (const [pattern, file] of Object.entries(elsewhere)) {
      assert.ok(
        routes.some((route) => route.pattern === pattern),
        `${pattern} is a page`,
      )
      assert.match(readFileSync(file, 'utf8'), /await assertAccessible\(/, file)
    }
  })
})
