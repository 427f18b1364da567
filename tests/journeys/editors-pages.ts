/** Pages of the editors' desk; `idOf` gives the `id` of a statement's first row. */
export async function editorsPages(
  idOf: (statement: string) => Promise<string>,
  authority: string,
): Promise<string[]> {
  const desk = '/cong-thong-tin'
  const fees = `${desk}/nhuan-but`
  const of = `FROM royalties.proposals WHERE authority_id = '${authority}'`
  const waiting = await idOf(`SELECT id ${of} AND decided IS NULL LIMIT 1`)
  const paid = await idOf(`SELECT id ${of} AND sheet_id IS NOT NULL LIMIT 1`)
  const article = await idOf(`SELECT article_id AS id ${of} AND id = '${waiting}'`)
  const sheet = await idOf(`SELECT sheet_id AS id ${of} AND id = '${paid}'`)
  return [
    `${desk}/xem-lai`,
    `${desk}/nhap`,
    `${desk}/thu-vien`,
    `${desk}/thu-vien?q=khongcogi`,
    `${desk}/tim-kiem`,
    `${desk}/lich-xuat-ban`,
    `${desk}/thong-ke?trang=tat-ca`,
    `${desk}/thong-ke/bai/${article}`,
    fees,
    `${fees}/bai/${article}`,
    `${fees}/dong/${waiting}`,
    `${fees}/dong/${paid}/dieu-chinh`,
    `${fees}/bang-ke`,
    `${fees}/bang-ke/${sheet}`,
    `${fees}/tac-gia/moi`,
    `${fees}/muc`,
    `${fees}/cua-toi`,
  ]
}
