import { cat, day, head, law, table } from './old-tables.ts'

const body = `<p onclick="alert(1)">Sáng nay <b>cầu</b> khánh thành.</p><script>alert('x')</script><svg onload=alert(2)></svg>
<p><img src="/uploads/news/2019_05/cau.jpg" alt="Cầu"> <a href="javascript:alert(3)">bấm</a> <a href="/vi/news/tin-tuc/bai-2-2.html">bài kia</a></p>`

/** A small dump of NukeViet in its real form, with what must not be taken: drafts, members' sections, expired, other modules. */
export const nukeVietDump = (more = ''): string => `-- MySQL dump 10.13
/*!40101 SET NAMES utf8mb4 */;
${table('nv4_users', [{ userid: 1, username: 'admin', password: '{SSHA512}bi-mat' }])}
${table('nv4_counter', [
  { c_type: 'c_time', c_val: 'last', last_update: 0, c_count: 1679535540 },
  { c_type: 'total', c_val: 'hits', last_update: 0, c_count: 20019 },
  { c_type: 'year', c_val: '2023', last_update: 0, c_count: 5 },
])}
${table('nv4_vi_comment', [{ cid: 1, module: 'news', content: 'Hay quá' }])}
${table('nv4_vi_laws_cat', [{ id: 1, parentid: 0, alias: 'quyet-dinh', title: 'Quyết định', introduction: '', newday: 5 }])}
${table('nv4_vi_laws_row', [
  law(1, '12/2018/QĐ-UBND'),
  law(2, '30/2019/QĐ-UBND', { publtime: day('2019-06-01'), startvalid: day('2019-06-15') }),
  law(3, '9/VB', { cid: 99 }),
  law(4, '7/2018/QĐ-UBND', { groups_view: '3' }),
])}
${table('nv4_vi_laws_set_replace', [{ id: 1, oid: 1, nid: 2 }])}
${table('nv4_vi_laws_signer', [{ id: 1, title: 'Hồ Văn Ký', offices: '', positions: 'Chủ tịch' }])}
${table('nv4_vi_laws_subject', [{ id: 1, alias: 'ubnd', title: 'UBND huyện Đakrông', introduction: '', numlink: 5 }])}
${table('nv4_vi_modules', [
  { title: 'news', module_file: 'news', module_data: 'news', custom_title: 'Tin tức' },
  { title: 'van-ban', module_file: 'laws', module_data: 'laws', custom_title: 'Văn bản' },
])}
${table('nv4_vi_news_cat', [
  cat(1, 'Tin tức &amp; sự kiện', 'tin-tuc'),
  cat(2, 'Bóng đá', 'bong-da'),
  cat(3, 'Nội bộ', 'noi-bo', { groups_view: '1,2' }),
  cat(4, 'Con của nội bộ', 'con-noi-bo', { parentid: 3 }),
])}
${table('nv4_vi_news_detail', [
  { id: 1, titlesite: '', description: '', bodyhtml: body, sourcetext: '' },
  ...[2, 3, 4, 5, 6, 7, 8].map((id) => ({
    id,
    titlesite: '',
    description: '',
    bodyhtml: `<p>Nội dung ${id}.</p>`,
    sourcetext: '',
  })),
])}
${table('nv4_vi_news_rows', [
  head(1, 'Khánh thành &quot;cầu&quot; treo', {
    listcatid: '1,2',
    total_rating: 23,
    click_rating: 5,
    homeimgfile: '2019_05/cau.jpg',
  }),
  head(2, 'Bóng đá xã', { catid: 2, listcatid: '2' }),
  head(3, 'Chưa đăng', { status: 0 }),
  head(4, 'Nội bộ', { catid: 3, listcatid: '3' }),
  head(5, 'Con nội bộ', { catid: 4, listcatid: '4' }),
  head(6, 'Hết hạn', { exptime: day('2020-01-01') }),
  head(7, 'Danh sách hộ nghèo', { hometext: 'Ông Hồ Văn A, số định danh 045090001234, ĐT 0912 345 678.' }),
  head(8, '<script>alert(4)</script>'),
  head(9, 'Không có nội dung'),
])}
${table('nv4_vi_news_tags_id', [{ id: 1, tid: 1, keyword: 'giao thông' }])}
${table('nv4_vi_voting', [
  {
    vid: 1,
    question: 'Trang này thế nào?',
    acceptcm: 1,
    groups_view: '6',
    publ_time: day('2019-01-01'),
    exp_time: 0,
    act: 1,
  },
  {
    vid: 2,
    question: 'Một câu?',
    acceptcm: 1,
    groups_view: '6',
    publ_time: day('2019-01-01'),
    exp_time: 0,
    act: 1,
  },
])}
${table('nv4_vi_voting_rows', [
  { id: 1, vid: 1, title: 'Tốt', url: '', hitstotal: 31 },
  { id: 2, vid: 1, title: 'Bình thường', url: '', hitstotal: 7 },
  { id: 3, vid: 2, title: 'Có', url: '', hitstotal: 1 },
])}
${more}`

/** A feed of an old site with one item; `item` stands in it as it is written. */
export const someFeed = (item: string, head_ = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${head_}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tin</title><link>https://cu.example.vn/</link>
<item>${item}</item></channel></rss>`
