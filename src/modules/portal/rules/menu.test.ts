import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { MenuItem } from '../site.ts'
import { faultsOfMenu, linksOfMenu } from './menu.ts'

const section = newId<'section'>()
const line = (label: string, to: string, inside = false): MenuItem => ({
  label,
  labelEn: label === 'Tin' ? 'News' : '',
  to,
  inside,
})
const known = new Set([`section:${section}`])

describe('the menu of a site', () => {
  it('may lead to its sections, its services and honest addresses, and says which line leads nowhere', () => {
    const good = [
      line('Tin', `section:${section}`),
      line('Tỉnh', 'https://quangtri.gov.vn/'),
      line('Luật', '/muc/luat'),
    ]
    assert.deepEqual(faultsOfMenu(good, known), [])
    const bad = [
      line('Mất', 'section:khong-con'),
      line('Mã', 'javascript:alert(1)'),
      line('Trống', ''),
      line('Lạ', 'data:text/html,x'),
    ]
    assert.deepEqual(
      faultsOfMenu(bad, known).map(({ params }) => params?.['label']),
      ['Mất', 'Mã', 'Trống', 'Lạ'],
    )
  })

  it('shows a line below the one above it, in the language of the reader, and leaves out what is no more', () => {
    const items = [
      line('Tin', 'a'),
      line('Tin xã', 'b', true),
      line('Mất', 'lost'),
      line('Con của mất', 'c', true),
      line('Cuối', 'd'),
    ]
    const links = linksOfMenu(items, 'en', (to) => (to === 'lost' ? undefined : `/${to}`))
    assert.deepEqual(links, [
      { label: 'News', href: '/a', below: [{ label: 'Tin xã', href: '/b', below: [] }] },
      { label: 'Cuối', href: '/d', below: [] },
    ])
  })
})
