import assert from 'node:assert/strict'
import { it } from 'node:test'
import { clientAddress, networkOf, trustProxies } from './client-address.ts'

const trusts = trustProxies(['10.0.0.0/8', '::1'])
const asked = (forwarded: string | undefined, socket: string) =>
  clientAddress(
    new Request('http://krong.test/', forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}),
    socket,
    trusts,
  )

const cases: [name: string, forwarded: string | undefined, socket: string, expected: string][] = [
  ['takes the socket where nothing is forwarded', undefined, '203.0.113.7', '203.0.113.7'],
  ['does not believe a stranger about himself', '198.51.100.1', '203.0.113.7', '203.0.113.7'],
  ['believes a trusted proxy', '203.0.113.7', '10.1.2.3', '203.0.113.7'],
  [
    'walks over trusted hops from the right and stops at the first stranger',
    '1.1.1.1, 203.0.113.7, 10.9.9.9',
    '::1',
    '203.0.113.7',
  ],
  ['keeps the proxy where the header is not an address', 'unknown', '10.1.2.3', '10.1.2.3'],
  ['reads IPv4 written as IPv6', '203.0.113.7', '::ffff:10.1.2.3', '203.0.113.7'],
]
for (const [name, forwarded, socket, expected] of cases)
  it(name, () => assert.equal(asked(forwarded, socket), expected))

const networks: [address: string, network: string][] = [
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::5', '2001:db8:1:2'],
  ['2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:0:1::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
]
for (const [address, network] of networks)
  it(`the network of ${address} is ${network}`, () => assert.equal(networkOf(address), network))
