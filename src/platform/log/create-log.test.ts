import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './create-log.ts'

function record(options: { readable?: boolean } = {}) {
  const lines: string[] = []
  const log = createLog({ level: 'info', ...options, write: (line) => lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

test('a line is JSON with time, level, message and facts', () => {
  const { log, last } = record()
  log.child({ requestId: 'r1' }).info('page rendered', { status: 200, took: 12 })
  const { time, ...rest } = last()
  assert.match(String(time), /^\d{4}-\d\d-\d\dT.+Z$/)
  assert.deepEqual(rest, { level: 'info', requestId: 'r1', status: 200, took: 12, msg: 'page rendered' })
})

test('what the level leaves out is not written', () => {
  const { log, lines } = record()
  log.debug('unseen')
  assert.deepEqual(lines, [])
})

test('secrets and personal data are hidden, by name and by shape', () => {
  const { log, lines, last } = record()
  log.info('sign-in of ho.thi.mai@example.vn refused', {
    password: 'Bí mật 1',
    headers: { cookie: 'sid=42', accept: 'text/html' },
    fullName: 'Hồ Thị Mai',
    path: '/tim-kiem?ten=Mai&cccd=045099001234',
    note: 'gọi 0912345678, số 045099001234, postgres://krong:mat-khau@127.0.0.1/krong',
  })
  assert.deepEqual(last()['headers'], { cookie: '[hidden]', accept: 'text/html' })
  assert.equal(last()['path'], '/tim-kiem?…')
  assert.doesNotMatch(lines.join(), /Bí mật|sid=42|Mai|0912345678|045099001234|mat-khau|example\.vn/)
})

test('a fault of the database is told without the row that caused it', () => {
  const { log, lines, last } = record()
  const fault = Object.assign(new Error('invalid input syntax for type uuid: "Hồ Thị Mai"'), {
    code: '22P02',
    severity: 'ERROR',
    routine: 'string_to_uuid',
    detail: 'Key (name)=(Hồ Thị Mai) already exists.',
    table: 'people',
  })
  log.error('act failed', { error: new Error('outer', { cause: fault }) })
  assert.doesNotMatch(lines.join(), /Mai/)
  assert.match(JSON.stringify(last()['error']), /22P02.*people.*create-log\.test/)
})

for (const forPeople of [false, true]) {
  test(`a value cannot begin a line of its own or steer the terminal (${forPeople ? 'for people' : 'JSON'})`, () => {
    const { log, lines } = record({ readable: forPeople })
    log.warn('a\r\nb', { value: 'x\n{"level":"fatal"}\u001b[2J\u2028', ['k\ney']: 1 })
    assert.equal(
      lines
        .join('')
        .trimEnd()
        .split(/[\r\n\u2028]/).length,
      1,
    )
    assert.equal(lines.join('').includes('\u001b'), false)
  })
}
