import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, it } from 'node:test'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { assetUrl } from '#platform/ui/index.ts'
import { createPageCache, createSite } from './index.ts'

const none = async () => assert.fail('assets need none of this')
const handle = createSite({
  modules: [],
  transactor: { act: none, read: none },
  sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async () => undefined },
  frames: { workspace: none, publicPage: none, problem: none },
  cache: createPageCache(),
  log: silentLog,
  files: noFiles,
  metrics: createMetrics(),
  formKey: randomBytes(32),
  secure: false,
  trusts: () => false,
})
const fetchPage = async (path: string, init?: RequestInit) =>
  handle(new Request(`http://krong.test${path}`, init))

describe('our own assets', () => {
  it('are sent compressed to whoever reads that, and are the same text', async () => {
    const path = assetUrl('krong.css')
    const plain = await (await fetchPage(path)).text()
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await fetchPage(path, { headers: { 'accept-encoding': encoding } })
      assert.equal(answer.headers.get('content-encoding'), encoding)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.ok(bytes.length < plain.length / 3, `${bytes.length} of ${plain.length}`)
      assert.equal(unpack(bytes).toString(), plain)
    }
  })
})
