import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayLoadLibrary } from './token-library.ts'

describe('the library of a token', () => {
  it('lies in a folder that only the operator writes to', () => {
    for (const path of [
      '/usr/lib/softhsm/libsofthsm2.so',
      '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
      '/usr/local/lib/libcastle.so.1.0.0',
      '/opt/viettel-ca/lib/viettel-ca_v5.so',
    ])
      assert.equal(mayLoadLibrary(path), true, path)
  })

  it('is no file that somebody brought, by whatever path', () => {
    for (const path of [
      '',
      'libsofthsm2.so',
      '/tmp/a.so',
      '/var/lib/krong/files/ab/cd.so',
      '/work/data/files/ab.so',
      '/usr/lib/../../tmp/a.so',
      '/usr/lib/./a.so/../../../tmp/b.so',
      '/opt//../tmp/a.so',
      '/usr/lib/..',
      '/usr/lib/a.so\0/tmp/b.so',
      '/usr/lib/a.so.txt',
      '/usr/libexec/a.so',
    ])
      assert.equal(mayLoadLibrary(path), false, path)
  })
})
