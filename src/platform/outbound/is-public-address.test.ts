import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicAddress } from './index.ts'

test('only addresses of the public Internet are public', () => {
  const closed = [
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.0.9', '169.254.169.254', '172.16.0.1',
    '172.31.255.255', '192.0.0.170', '192.168.1.1', '198.18.0.1', '203.0.113.7', '224.0.0.1', '239.1.1.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', 'fc00::1', 'fd12::1',
    'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', '5f00::1', 'localhost', '',
  ] // prettier-ignore
  assert.deepEqual(closed.filter(isPublicAddress), [])
  const open = ['8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '223.255.255.1', '2606:4700::1', '2405:4800::1'] // prettier-ignore
  assert.deepEqual(open.filter(isPublicAddress), open)
})
