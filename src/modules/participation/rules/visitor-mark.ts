import { createHmac } from 'node:crypto'

/** Of an IPv6 address the network: one household has 2^64 addresses. */
const networkOf = (address: string) => {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const zeros = address.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : []
  return [...left, ...zeros, ...right].slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16)).join(':') // prettier-ignore
}

/** What tells visitors of a day apart without their address: it cannot be traced once the salt of the day is gone. */
export const markOf = (salt: Buffer, address: string): Buffer =>
  createHmac('sha256', salt).update(networkOf(address)).digest()
