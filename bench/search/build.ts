import type pg from 'pg'

/** Sets of words of which the papers are made; the same for the same number, so that every run asks the same papers. */
const matters = [
  'rà soát hộ nghèo, hộ cận nghèo', 'khắc phục hậu quả mưa lũ', 'tiêm phòng gia súc, gia cầm', 'quản lý, bảo vệ rừng',
  'giải ngân vốn đầu tư công', 'chuyển đổi số và cải cách hành chính', 'phòng chống sốt xuất huyết', 'tuyển sinh lớp đầu cấp',
  'quy hoạch sử dụng đất', 'thu ngân sách nhà nước', 'an toàn thực phẩm', 'xây dựng nông thôn mới', 'giải quyết đơn thư công dân',
  'sửa chữa cầu treo dân sinh', 'lắp đặt trạm phát sóng', 'chi trả quà người có công', 'phòng cháy chữa cháy', 'tiếp nhận hồ sơ một cửa',
  'kiểm tra khai thác cát sỏi', 'tổ chức ngày hội đại đoàn kết', 'đào tạo nghề lao động nông thôn', 'số hóa sổ hộ tịch',
] // prettier-ignore
const places = ['Krông Klang', 'Mò Ó', 'Hướng Hiệp', 'Đakrông', 'Triệu Nguyên', 'Ba Lòng', 'Ba Nang', 'Tà Long', 'Húc Nghì', 'A Vao', 'Tà Rụt', 'A Bung', 'A Ngo'] // prettier-ignore
const sentences = [
  'Ủy ban nhân dân huyện yêu cầu các phòng, ban, ngành tổ chức triển khai thực hiện nghiêm túc.',
  'Báo cáo kết quả về Văn phòng trước ngày 25 hằng tháng để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
  'Kinh phí thực hiện từ nguồn ngân sách huyện và các nguồn huy động hợp pháp khác.',
  'Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời để xem xét giải quyết.',
  'Giao Phòng Tài chính - Kế hoạch thẩm định, trình Chủ tịch Ủy ban nhân dân huyện phê duyệt.',
  'Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phối hợp tuyên truyền, vận động nhân dân.',
  'Địa bàn rộng, giao thông đi lại khó khăn, một số thôn chưa có sóng điện thoại nên việc báo cáo còn chậm.',
  'Đã tổ chức kiểm tra thực tế, lập biên bản và hướng dẫn hộ dân khắc phục ngay tại chỗ.',
] // prettier-ignore
const organs = ['Ủy ban nhân dân tỉnh Quảng Trị', 'Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế', 'Sở Xây dựng', 'Ban Dân tộc', 'Thanh tra tỉnh', 'Ủy ban nhân dân xã Tà Long'] // prettier-ignore
const people = ['Nguyễn Văn Hùng', 'Lê Thị Hoa', 'Trần Quốc Việt', 'Hoàng Nam', 'Phan Thị Thu Hà', 'Võ Đình Long', 'Hồ Thị Lan', 'Đặng Trọng Vân'] // prettier-ignore

const list = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(',')}]`
/** One of a list by a number that jumps about. */
const one = (words: readonly string[], by: number) =>
  `(${list(words)})[1 + abs(hashint4(g * ${by})) % ${words.length}]`

/** Fills one authority with so many papers over three years, their texts and search words; indexes are built afterwards, as restoring does. */
export async function buildPapers(
  pool: pg.Pool,
  {
    authorityId,
    units,
    count,
  }: { readonly authorityId: string; readonly units: readonly string[]; readonly count: number },
): Promise<void> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes
      WHERE schemaname = 'documents' AND tablename IN ('documents', 'texts') AND indexname NOT LIKE '%key' AND indexname NOT LIKE '%pkey'`,
  )
  for (const { name } of rows) await pool.query(`DROP INDEX documents.${name}`)
  const step = 20_000
  const lanes = 2
  const quietly = async (text: string, values?: unknown[]) => {
    const client = await pool.connect()
    try {
      await client.query(
        "SET statement_timeout = 0; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'",
      )
      await client.query(text, values)
    } finally {
      client.release(true)
    }
  }
  const lane = async (first: number) => {
    for (let from = first; from < count; from += step * lanes) {
      const until = Math.min(from + step, count)
      if (from % 100_000 === 0) process.stderr.write(`${from} papers\n`)
      await quietly(
        `WITH made AS (
           INSERT INTO documents.documents (id, authority_id, direction, state, type_code, reference, issued_on, organ_name, abstract, signer_name, urgency,
             arrived_by, arrived_at, lead_unit_id, unit_id, created_at, created_by_name, changed_at)
           SELECT ('0190' || lpad(to_hex(g), 8, '0') || '70008000000000000000')::uuid, $1, CASE g % 3 WHEN 0 THEN 'outgoing' ELSE 'incoming' END,
             CASE g % 3 WHEN 0 THEN 'issued' ELSE 'completed' END, (ARRAY['cong-van','bao-cao','ke-hoach','quyet-dinh'])[1 + g % 4],
             (g % 5000) || '/' || (ARRAY['UBND-NN','UBND-VX','BC-UBND','KH-UBND','QĐ-UBND'])[1 + g % 5],
             date '2024-01-01' + (g::bigint * 7919 % 1050)::int, ${one(organs, 31)}, 'Về việc ' || ${one(matters, 17)} || ' tại xã ' || ${one(places, 13)},
             ${one(people, 29)}, 'ordinary', CASE g % 3 WHEN 0 THEN NULL ELSE 'exchange' END,
             CASE g % 3 WHEN 0 THEN NULL ELSE timestamptz '2024-01-01' + (g % 1050) * interval '1 day' END,
             ($2::uuid[])[1 + g % cardinality($2::uuid[])], ($2::uuid[])[1 + g % cardinality($2::uuid[])],
             timestamptz '2024-01-01' + (g % 1050) * interval '1 day', ${one(people, 23)}, timestamptz '2024-01-01' + (g % 1050) * interval '1 day'
           FROM generate_series($3::int, $4::int - 1) g RETURNING id, reference, abstract, organ_name, signer_name, day)
         INSERT INTO documents.texts (document_id, authority_id, body, words, method, read_at)
         SELECT id, $1, body, documents.words_of(concat_ws(' ', reference, abstract, organ_name, signer_name), body) || documents.month_words($1, day), 'text-layer', now()
         FROM (SELECT made.*, abstract || '. ' || ${one(sentences, 41).replaceAll('g *', 'n *')} || ' ' || ${one(sentences, 43).replaceAll('g *', 'n *')} || ' ' ||
             ${one(sentences, 47).replaceAll('g *', 'n *')} || ' Thôn ' || ${one(places, 53).replaceAll('g *', 'n *')} || ' có ' || n % 97 || ' hộ; mã hồ sơ HS' || n || '.' AS body
           FROM (SELECT *, ('x' || substr(id::text, 5, 4) || substr(id::text, 10, 4))::bit(32)::int AS n FROM made) made) said`,
        [authorityId, units, from, until],
      )
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at * step)))
  for (const { made } of rows) await quietly(made)
  await quietly('VACUUM ANALYZE documents.documents')
  await quietly('VACUUM ANALYZE documents.texts')
}
