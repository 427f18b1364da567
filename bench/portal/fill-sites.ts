import type pg from 'pg'

const matters = [
  'rà soát hộ nghèo, hộ cận nghèo', 'khắc phục hậu quả mưa lũ', 'tiêm phòng gia súc, gia cầm', 'quản lý, bảo vệ rừng', 'giải ngân vốn đầu tư công',
  'chuyển đổi số', 'phòng chống sốt xuất huyết', 'tuyển sinh lớp đầu cấp', 'quy hoạch sử dụng đất', 'thu ngân sách', 'an toàn thực phẩm', 'xây dựng nông thôn mới',
  'giải quyết đơn thư công dân', 'sửa chữa cầu treo', 'lắp đặt trạm phát sóng', 'chi trả quà người có công', 'phòng cháy chữa cháy', 'tiếp nhận hồ sơ một cửa',
  'kiểm tra khai thác cát sỏi', 'ngày hội đại đoàn kết', 'đào tạo nghề', 'số hóa sổ hộ tịch', 'lịch cắt điện', 'lịch tiếp công dân', 'lúa đông xuân', 'trồng sắn',
] // prettier-ignore
const places = ['Krông Klang', 'Mò Ó', 'Hướng Hiệp', 'Đakrông', 'Triệu Nguyên', 'Ba Lòng', 'Ba Nang', 'Tà Long', 'Húc Nghì', 'A Vao', 'Tà Rụt', 'A Bung', 'A Ngo'] // prettier-ignore
const sentences = [
  'Ủy ban nhân dân huyện yêu cầu các phòng, ban, ngành tổ chức triển khai thực hiện nghiêm túc.',
  'Báo cáo kết quả trước ngày 25 hằng tháng để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
  'Kinh phí thực hiện từ nguồn ngân sách huyện và các nguồn huy động hợp pháp khác.',
  'Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời.',
  'Bà con giữ trâu bò ở chuồng và chuẩn bị nước sạch; trẻ em dưới sáu tuổi được khám miễn phí.',
  'Địa bàn rộng, giao thông đi lại khó khăn, một số thôn chưa có sóng điện thoại.',
  'Đã tổ chức kiểm tra thực tế, lập biên bản và hướng dẫn hộ dân khắc phục ngay tại chỗ.',
  'Người dân mang theo căn cước công dân, sổ hộ khẩu cũ và thẻ bảo hiểm y tế đến Bộ phận Một cửa.',
] // prettier-ignore

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(',')}]`
/** One of a list by a number that jumps about. */
const one = (words: readonly string[], by: number) =>
  `(${list(words)})[1 + abs(hashint4(g * ${by})) % ${words.length}]`

/**
 * Gives every site so many articles over ten years, half of them in its first section, as acts would have written them; the search index is made afterwards in one go, as an
 * import does.
 */
export async function fillSites(pool: pg.Pool, perSite: number): Promise<void> {
  const client = await pool.connect()
  const tables = ['publications', 'placements']
  try {
    await client.query(
      "SET statement_timeout = 0; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'",
    )
    for (const table of tables) await client.query(`ALTER TABLE portal.${table} DISABLE TRIGGER USER`)
    await client.query(`
      CREATE TEMP TABLE made ON COMMIT PRESERVE ROWS AS
      SELECT gen_random_uuid() AS id, gen_random_uuid() AS edition, s.id AS site, s.authority_id AS authority, c.ids[CASE WHEN g / 46 % 2 = 0 THEN 1 ELSE 1 + g / 92 % cardinality(c.ids) END] AS section,
        now() - (g % 3650) * interval '1 day' - (g * 37 % 1440) * interval '1 minute' - interval '1 hour' AS at,
        initcap(left(${one(matters, 17)}, 1)) || substr(${one(matters, 17)}, 2) || ' tại ' || ${one(places, 13)} || ' đợt ' || g % 97 AS title,
        ${one(sentences, 41)} AS lead,
        jsonb_build_object('blocks', (SELECT jsonb_agg(jsonb_build_object('kind', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('kind', 'text', 'text',
          (${list(sentences)})[1 + abs(hashint4(g * (61 + p))) % ${sentences.length}] || ' Thôn ' || ${one(places, 53)} || ' có ' || (g + p) % 97 || ' hộ; ' || ${one(matters, 71)} || '.'))))
          FROM generate_series(1, 6) p)) AS body
      FROM (SELECT n * 46 + (row_number() OVER (PARTITION BY n ORDER BY s.slug))::int AS g, s.* FROM portal.sites s, generate_series(1, $1::int) n) s,
        LATERAL (SELECT array_agg(id ORDER BY place) AS ids FROM portal.sections WHERE site_id = s.id) c`, [perSite]) // prettier-ignore
    await client.query(`INSERT INTO portal.articles (id, authority_id, site_id, slug, language, sample, created_at, created_by_name)
      SELECT id, authority, site, 'bai-mau', 'vi', true, at, 'Krông' FROM made ORDER BY at`)
    await client.query(`INSERT INTO portal.editions (id, authority_id, article_id, number, title, lead, body, byline, source, correction, made_at, made_by_name, changed_at)
      SELECT edition, authority, id, 1, title, lead, body, 'Ban biên tập', '', '', at, 'Krông', at FROM made ORDER BY at`)
    await client.query(`INSERT INTO portal.publications (id, authority_id, article_id, edition_id, forced, published_by_name, first_at, from_at)
      SELECT gen_random_uuid(), authority, id, edition, true, 'Krông', at, at FROM made ORDER BY at`)
    await client.query(`INSERT INTO portal.placements (article_id, section_id, authority_id, site_id, main, first_at)
      SELECT id, section, authority, site, true, at FROM made ORDER BY at`)
    for (const table of tables) await client.query(`ALTER TABLE portal.${table} ENABLE TRIGGER USER`)
    await client.query(
      "SELECT set_config('krong.index', pg_get_indexdef('portal.search_entries_words'::regclass), false)",
    )
    await client.query('DROP INDEX portal.search_entries_words')
    await client.query('SELECT portal.index_articles(NULL)')
    await client.query("DO $$ BEGIN EXECUTE current_setting('krong.index'); END $$")
    await client.query('SELECT portal.take_search_census(now())')
    await client.query('DROP TABLE made')
    for (const table of ['articles', 'editions', 'publications', 'placements', 'search_entries'])
      await client.query(`VACUUM ANALYZE portal.${table}`)
  } finally {
    client.release(true)
  }
}
