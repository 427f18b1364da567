import type { PaperType } from '#kit/first-page/index.ts'

/** The types of NĐ 30/2020 Đ.7 with their abbreviations (PL III.I), as the code list has them. */
export const paperTypes: readonly PaperType[] = (
  [
    ['nghi-quyet', 'Nghị quyết (cá biệt)', 'NQ'],
    ['quyet-dinh', 'Quyết định (cá biệt)', 'QĐ'],
    ['chi-thi', 'Chỉ thị', 'CT'],
    ['quy-che', 'Quy chế', 'QC'],
    ['quy-dinh', 'Quy định', 'QyĐ'],
    ['thong-cao', 'Thông cáo', 'TC'],
    ['thong-bao', 'Thông báo', 'TB'],
    ['huong-dan', 'Hướng dẫn', 'HD'],
    ['chuong-trinh', 'Chương trình', 'CTr'],
    ['ke-hoach', 'Kế hoạch', 'KH'],
    ['phuong-an', 'Phương án', 'PA'],
    ['de-an', 'Đề án', 'ĐA'],
    ['du-an', 'Dự án', 'DA'],
    ['bao-cao', 'Báo cáo', 'BC'],
    ['bien-ban', 'Biên bản', 'BB'],
    ['to-trinh', 'Tờ trình', 'TTr'],
    ['hop-dong', 'Hợp đồng', 'HĐ'],
    ['cong-van', 'Công văn', null],
    ['cong-dien', 'Công điện', 'CĐ'],
    ['ban-ghi-nho', 'Bản ghi nhớ', 'BGN'],
    ['ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'],
    ['giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'],
    ['giay-moi', 'Giấy mời', 'GM'],
    ['giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'],
    ['giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'],
    ['phieu-gui', 'Phiếu gửi', 'PG'],
    ['phieu-chuyen', 'Phiếu chuyển', 'PC'],
    ['phieu-bao', 'Phiếu báo', 'PB'],
    ['thu-cong', 'Thư công', null],
  ] as const
).map(([code, name, abbreviation]) => ({ code, name, abbreviation }))
