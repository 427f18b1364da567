import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ConfigError, configurationPage, readConfig, readSecrets } from './index.ts'

const data = mkdtempSync(join(tmpdir(), 'krong-config-test-'))
after(() => rmSync(data, { recursive: true, force: true }))
const read = (env: Record<string, string> = {}) => readConfig({ KRONG_DATA: data, ...env })

function problemsOf(env: Record<string, string>): string[] {
  try {
    read(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ key }) => key)
    throw error
  }
  return []
}

describe('configuration', () => {
  test('nothing set is a complete configuration', () => {
    const config = read()
    assert.equal(config.publicUrl, 'http://127.0.0.1:3000')
    assert.deepEqual(config.files, { kind: 'folder', folder: join(data, 'files') })
    assert.deepEqual(
      [config.demo, config.worker, config.pool, config.fileLimit],
      [true, true, 10, 104_857_600],
    )
    assert.equal(config.databaseUrl, undefined)
  })

  test('it cannot be changed afterwards', () => {
    const config = read({ KRONG_TRUST_PROXY: '10.0.0.0/8' })
    assert.throws(() => Object.assign(config, { port: 1 }), TypeError)
    assert.throws(() => Object.assign(config.files, { folder: '/' }), TypeError)
  })

  test('every wrong value is told at once, in both languages, without secrets', () => {
    const wrong = {
      PORT: '70000',
      KRONG_DEMO: 'maybe',
      KRONG_FILE_LIMIT: '0',
      DATABASE_URL: 'mysql://x:hush@y/z',
    }
    assert.deepEqual(problemsOf(wrong), ['PORT', 'KRONG_DEMO', 'DATABASE_URL', 'KRONG_FILE_LIMIT'])
    assert.throws(() => read(wrong), /PORT "70000" không đúng: phải là số cổng[^]+PORT "70000" is wrong/)
    assert.throws(
      () => read(wrong),
      (error: Error) => !error.message.includes('hush'),
    )
  })

  const wrongValues: [key: string, value: string][] = [
    ['PORT', '-1'], ['PORT', '3e3'], ['PORT', ' 80'], ['HOST', 'bad host'], ['KRONG_POOL', '1'], ['KRONG_POOL', '2.5'],
    ['KRONG_CLAMD', 'localhost'], ['KRONG_CLAMD', ':3310'], ['KRONG_TRUST_PROXY', '10.0.0.0/33'], ['KRONG_TRUST_PROXY', 'all'],
    ['KRONG_PUBLIC_URL', 'dakrong.vn'], ['KRONG_LOG', 'loud'], ['KRONG_ENV', 'test'], ['KRONG_FILE_LIMIT', '9999999999GB'],
    ['KRONG_SMTP_URL', 'mail.example.vn'], ['KRONG_FILES', 's3://'], ['KRONG_DATA', 's3://data'], ['KRONG_TOKEN_LIBRARIES', 'libhsm.so'],
  ] // prettier-ignore
  for (const [key, value] of wrongValues) {
    test(`${key}=${value} stops the start`, () => assert.ok(problemsOf({ [key]: value }).includes(key)))
  }

  test('an unknown key is refused with the likely one', () => {
    assert.throws(() => read({ KRONG_PUBLC_URL: 'x' }), /có phải KRONG_PUBLIC_URL/)
    assert.deepEqual(problemsOf({ KRONG_SOMETHING_ELSE: 'x' }), ['KRONG_SOMETHING_ELSE'])
    assert.deepEqual(problemsOf({ PATH: '/bin', KRONG_TEST_DATA: 'x' }), [])
  })

  test('keys that belong together are asked for together', () => {
    assert.deepEqual(
      problemsOf({ KRONG_FILES: 's3://krong/a', KRONG_S3_ENDPOINT: 'http://127.0.0.1:9000' }),
      ['KRONG_S3_ACCESS_KEY', 'KRONG_S3_SECRET_KEY'],
    )
    assert.deepEqual(problemsOf({ KRONG_S3_ACCESS_KEY: 'x' }), ['KRONG_S3_ACCESS_KEY'])
    assert.deepEqual(problemsOf({ KRONG_OIDC_CLIENT_ID: 'x' }), [
      'KRONG_OIDC_ISSUER',
      'KRONG_OIDC_CLIENT_SECRET',
    ])
  })

  test('files on S3, a socket, proxies and sizes are read into their parts', () => {
    const s3 = {
      KRONG_S3_ENDPOINT: 'http://127.0.0.1:9000/',
      KRONG_S3_ACCESS_KEY: 'a',
      KRONG_S3_SECRET_KEY: 'b',
    }
    const config = read({
      ...s3,
      KRONG_FILES: 's3://krong/deep/er/',
      KRONG_CLAMD: '/run/clamd.ctl',
      KRONG_FILE_LIMIT: '2GB',
    })
    assert.deepEqual(config.files, {
      kind: 's3', bucket: 'krong', prefix: 'deep/er', endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', accessKey: 'a', secretKey: 'b',
    }) // prettier-ignore
    assert.deepEqual(config.clamd, { path: '/run/clamd.ctl' })
    assert.equal(config.fileLimit, 2 * 1024 ** 3)
    assert.deepEqual(
      read({ KRONG_TOKEN_LIBRARIES: '/opt/a.so, /opt/b.so?B_CONF=/etc/b.conf&B=1' }).tokenLibraries,
      [
        { module: '/opt/a.so', environment: {} },
        { module: '/opt/b.so', environment: { B_CONF: '/etc/b.conf', B: '1' } },
      ],
    )
  })

  test('krong.env sets the same keys; the environment wins; its own faults are told by line', () => {
    const file = join(data, 'krong.env')
    writeFileSync(file, '# văn phòng\nPORT=8080\nHOST="0.0.0.0"\nKRONG_DEMO=off\n')
    assert.deepEqual(
      [read().port, read({ PORT: '81' }).port, read().publicUrl],
      [8080, 81, 'http://127.0.0.1:8080'],
    )
    writeFileSync(file, 'PORT 8080\nKRONG_DATA=/x\nKRONG_DEMOO=on\n')
    assert.throws(() => read(), /dòng 1[^]+KRONG_DEMO\?[^]+KRONG_DATA không thể/)
    rmSync(file)
  })

  test('secrets are made once, readable by their owner only', () => {
    const folder = join(data, 'secrets')
    const first = readSecrets(folder)
    const second = readSecrets(folder)
    assert.deepEqual(first.sessionKey, second.sessionKey)
    assert.equal(first.sessionKey.length, 32)
    assert.ok(first.recordPublicKey.equals(second.recordPublicKey))
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'record-key.pem')).mode & 0o777, 0o600)
    writeFileSync(join(folder, 'csrf-key'), '')
    assert.throws(() => readSecrets(folder), /csrf-key/)
  })

  test('the operators’ page is up to date', () => {
    const page = join(import.meta.dirname, '../../../docs/operations/configuration.md')
    assert.equal(readFileSync(page, 'utf8'), configurationPage())
  })
})
