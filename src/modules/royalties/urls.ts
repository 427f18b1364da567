import { defineUrls } from '#platform/web/index.ts'

/** Addresses of authors' fees. */
export const urls = defineUrls({
  fees: '/cong-thong-tin/nhuan-but',
  mine: '/cong-thong-tin/nhuan-but/cua-toi',
  propose: '/cong-thong-tin/nhuan-but/bai/:article',
  agree: '/cong-thong-tin/nhuan-but/dong-y',
  fee: '/cong-thong-tin/nhuan-but/dong/:fee',
  giveBack: '/cong-thong-tin/nhuan-but/dong/:fee/tra-lai',
  correct: '/cong-thong-tin/nhuan-but/dong/:fee/dieu-chinh',
  sheets: '/cong-thong-tin/nhuan-but/bang-ke',
  month: '/cong-thong-tin/nhuan-but/bang-ke/thang/:month',
  sheet: '/cong-thong-tin/nhuan-but/bang-ke/:sheet',
  sheetCsv: '/cong-thong-tin/nhuan-but/bang-ke/:sheet/csv',
  authors: '/cong-thong-tin/nhuan-but/tac-gia',
  newAuthor: '/cong-thong-tin/nhuan-but/tac-gia/moi',
  author: '/cong-thong-tin/nhuan-but/tac-gia/:author',
  figures: '/cong-thong-tin/nhuan-but/muc',
  setGenre: '/cong-thong-tin/nhuan-but/muc/the-loai',
})
