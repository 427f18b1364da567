/** Questions as visitors type them: with and without marks, slips, short words, places. */
const matters = [
  'hộ nghèo', 'mua lu', 'tiêm phòng', 'tiem phong gia suc', 'bảo vệ rừng', 'von dau tu', 'chuyển đổi số', 'sot xuat huyet', 'tuyen sinh', 'quy hoạch đất',
  'ngân sách', 'an toan thuc pham', 'nông thôn mới', 'NTM', 'UBND', 'BHYT', 'CCCD', 'TTHC', 'cau treo', 'tram phat song', 'quà người có công',
  'lich cat dien', 'lịch tiếp công dân', 'thuowng binh', 'hoj ngheof', 'so ho tich', 'trồng sắn', 'lúa đông xuân', 'ddakroong', 'bộ phận một cửa',
] // prettier-ignore
const places = ['', 'Tà Long', 'ba nang', 'Mò Ó', 'huong hiep', 'A Vao', 'ta rut', 'Đakrông', 'krong klang', 'húc nghì', 'A Bung', 'ba long'] // prettier-ignore

/** The question of a number; there are some thousands, and another number seldom asks the same. */
export function questionOf(at: number): string {
  const matter = matters[at % matters.length]!
  const place = places[Math.floor(at / matters.length) % places.length]!
  const round = Math.floor(at / (matters.length * places.length)) % 97
  return [matter, place, round > 0 ? `đợt ${round}` : ''].filter(Boolean).join(' ')
}

/** So many questions differ. */
export const questionsInAll = matters.length * places.length * 97
