import { packZip, samplePdf } from '#platform/files/testing/index.ts'
import { someLandscape } from './media-desk.ts'
import { cat, head, table } from './old-tables.ts'

/** An article of an old database with its HTML. */
export const article = (
  id: number,
  title: string,
  html: string,
  { group_view: groups = '', ...more }: { readonly group_view?: string } & object = {},
) => ({ id, title, html, groups, more })
type Article = ReturnType<typeof article>

/** A copy of an old database in which these articles, laws and comments stand. */
export const dumpOf = (articles: readonly Article[], more = '') => `-- MySQL dump 10.13
${table('nv4_vi_modules', [{ title: 'news', module_file: 'news', module_data: 'news', module_upload: 'tin', custom_title: 'Tin' }])}
${table('nv4_vi_news_cat', [cat(1, 'Tin tức', 'tin-tuc')])}
${table('nv4_vi_news_detail', articles.map(({ id, html, groups }) => ({ id, bodyhtml: html, sourcetext: '', files: id === 1 ? 'phu-luc.pdf' : '', group_view: groups })))}
${table('nv4_vi_news_rows', articles.map(({ id, title, more: columns }) => head(id, title, { homeimgalt: '', ...columns })))}
${more}` // prettier-ignore

/** Tables of laws beside those of `dumpOf`, with whatever makes them complete. */
export const lawsOf = (laws: Parameters<typeof table>[1]) => `${table('nv4_vi_laws_row', laws)}
${table('nv4_vi_laws_cat', [{ id: 1, parentid: 0, alias: 'qd', title: 'Quyết định', introduction: '', newday: 5 }])}
${table('nv4_vi_laws_signer', [{ id: 1, title: 'Hồ Văn Ký', offices: '', positions: 'Chủ tịch' }])}
${table('nv4_vi_laws_subject', [{ id: 1, alias: 'ubnd', title: 'UBND huyện Đakrông', introduction: '', numlink: 5 }])}` // prettier-ignore

/** A copy of an old database beside the folder of its uploads, as an administrator packs both. */
export const archive = (
  dump: string,
  more: readonly { readonly name: string; readonly content: Buffer | string }[] = [],
) =>
  // prettier-ignore
  packZip([
    { name: 'cu/sao-luu/dakrong.sql', content: dump },
    { name: 'cu/uploads/tin/2019_05/Cầu treo.png', content: someLandscape(1) },
    { name: 'cu/uploads/tin/IMG_1234.png', content: someLandscape(2) },
    { name: 'cu/uploads/tin/2019_05/dai-dien.png', content: someLandscape(3) },
    { name: 'cu/uploads/tin/khong-ai-nhac.png', content: someLandscape(4) },
    { name: 'cu/uploads/tin/ke-hoach.pdf', content: samplePdf() },
    { name: 'cu/uploads/tin/danh-sach.pdf', content: samplePdf({ extra: '4 0 obj <</A 1>> endobj' }) },
    { name: 'cu/uploads/news/phu-luc.pdf', content: samplePdf({ extra: '4 0 obj <</A 2>> endobj' }) },
    { name: 'cu/uploads/laws/a.pdf', content: samplePdf({ extra: '4 0 obj <</A 3>> endobj' }) },
    ...more,
  ])
