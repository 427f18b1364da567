import { defineUrls } from '#platform/web/index.ts'

/** Every address of the registers. */
export const urls = defineUrls({
  books: '/so-dang-ky',
  openRegister: '/so-dang-ky/mo-so',
  openYear: '/so-dang-ky/mo-nam',
  arrangement: '/so-dang-ky/cach-danh-so',
  arrange: '/so-dang-ky/cach-danh-so/:id',
  endRegister: '/so-dang-ky/cach-danh-so/:id/thoi-dung',
  takeFirst: '/so-dang-ky/cach-danh-so/:id/lay-so',
  book: '/so-dang-ky/:id',
  take: '/so-dang-ky/:id/lay-so',
  print: '/so-dang-ky/:id/in',
  close: '/so-dang-ky/:id/khoa-so',
  cancel: '/so-dang-ky/:id/so/:number/huy',
  codeLists: '/danh-muc',
  codeList: '/danh-muc/:key',
  newVersion: '/danh-muc/:key/phien-ban',
  apiBooks: '/api/v1/so',
  apiBook: '/api/v1/so/:id',
  apiNumbers: '/api/v1/so/:id/so',
  apiCancel: '/api/v1/so/:id/so/:number/huy',
  apiCodeLists: '/api/v1/danh-muc',
  apiCodeList: '/api/v1/danh-muc/:key',
})
