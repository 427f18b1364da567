/** Pages of the editors’ desk; `idOf` gives the `id` of a statement's first row. */
export async function editorsPages(
  idOf: (statement: string) => Promise<string>,
  authority: string,
): Promise<string[]> {
  const of = `FROM royalties.proposals WHERE authority_id = '${authority}'`
  const waiting = await idOf(`SELECT id ${of} AND decided IS NULL LIMIT 1`)
  const paid = await idOf(`SELECT id ${of} AND sheet_id IS NOT NULL LIMIT 1`)
  const article = await idOf(`SELECT article_id AS id ${of} AND id = '${waiting}'`)
  const sheet = await idOf(`SELECT sheet_id AS id ${of} AND id = '${paid}'`)
  const author = await idOf(`SELECT id FROM royalties.authors WHERE authority_id = '${authority}' LIMIT 1`)
  return [
    '/cong-thong-tin/xem-lai',
    '/cong-thong-tin/nhap',
    '/cong-thong-tin/thu-vien',
    '/cong-thong-tin/thu-vien?q=khongcogi',
    '/cong-thong-tin/tim-kiem',
    '/cong-thong-tin/lien-ket',
    '/cong-thong-tin/loai-thong-bao',
    '/cong-thong-tin/trang/huyen-dakrong/trang-dau',
    '/cong-thong-tin/trang/huyen-dakrong/bieu-trung',
    '/cong-thong-tin/lich-xuat-ban',
    '/cong-thong-tin/thong-ke?trang=tat-ca',
    `/cong-thong-tin/thong-ke/bai/${article}`,
    '/cong-thong-tin/nhuan-but',
    `/cong-thong-tin/nhuan-but/bai/${article}`,
    `/cong-thong-tin/nhuan-but/dong/${waiting}`,
    `/cong-thong-tin/nhuan-but/dong/${paid}/dieu-chinh`,
    '/cong-thong-tin/nhuan-but/bang-ke',
    `/cong-thong-tin/nhuan-but/bang-ke/${sheet}`,
    '/cong-thong-tin/nhuan-but/bang-ke/thang/2026-10',
    '/cong-thong-tin/nhuan-but/tac-gia',
    `/cong-thong-tin/nhuan-but/tac-gia/${author}`,
    '/cong-thong-tin/nhuan-but/tac-gia/moi',
    '/cong-thong-tin/nhuan-but/muc',
    '/cong-thong-tin/nhuan-but/cua-toi',
  ]
}
