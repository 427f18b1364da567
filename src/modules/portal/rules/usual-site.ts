import type { Block, Look } from '../site.ts'

export type UsualSection = {
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly parent: string | null
  /** The information of a decree that is kept in it: a code of portal.demands. */
  readonly demand: string | null
}

const section = (slug: string, name: string, nameEn: string, demand: string | null = null, parent: string | null = null): UsualSection => ({ slug, name, nameEn, parent, demand }) // prettier-ignore

/** What every authority must tell (NĐ 43/2011 Đ.10, carried on by NĐ 42/2022). */
const ofAuthorities: readonly UsualSection[] = [
  section('gioi-thieu', 'Giới thiệu', 'About', 'introduction'),
  section('co-cau-to-chuc', 'Cơ cấu tổ chức', 'Organisation', 'organisation', 'gioi-thieu'),
  section('lanh-dao', 'Tiểu sử, nhiệm vụ của lãnh đạo', 'Leaders', 'leaders', 'gioi-thieu'),
  section('tin-tuc', 'Tin tức, sự kiện', 'News', 'news'),
  section('chi-dao-dieu-hanh', 'Chỉ đạo, điều hành', 'Steering', 'steering'),
  section('pho-bien-phap-luat', 'Phổ biến pháp luật', 'Law for everybody', 'law-dissemination'),
  section('quy-hoach-ke-hoach', 'Chiến lược, quy hoạch, kế hoạch', 'Plans', 'plans'),
  section('du-an-dau-thau', 'Dự án, đấu thầu, mua sắm công', 'Projects and procurement', 'projects'),
  section('thong-ke', 'Thông tin, báo cáo thống kê', 'Statistics', 'statistics'),
  section('chuyen-doi-so', 'Chuyển đổi số', 'Digital transformation'),
  section('thong-bao', 'Thông báo', 'Notices'),
]
/** What a commune tells of itself besides (NĐ 224/2026 Đ.9). */
const ofCommunes: readonly UsualSection[] = [
  section(
    'dia-gioi-hanh-chinh',
    'Địa giới, điều kiện tự nhiên',
    'Boundaries and nature',
    'boundaries',
    'gioi-thieu',
  ),
  section('lich-su-van-hoa', 'Lịch sử, văn hóa, di tích', 'History and culture', 'culture', 'gioi-thieu'),
]
const ofTopics: readonly UsualSection[] = [
  section('gioi-thieu', 'Giới thiệu', 'About'),
  section('tin-tuc', 'Tin tức', 'News'),
  section('thong-bao', 'Thông báo', 'Notices'),
]

/** The sections with which a site opens, parents before those below them. */
export function usualSections(kind: 'authority' | 'topic', level: string): readonly UsualSection[] {
  if (kind === 'topic') return ofTopics
  return level === 'commune' ? [...ofAuthorities, ...ofCommunes] : ofAuthorities
}

/** Parts that have nothing to show are not there. */
const ofFirstPage: readonly Block[] = [
  'tasks',
  'headlines',
  'poll',
  'notices',
  'events',
  'sections',
  'children',
  'contact',
]

/** How a site looks before anybody arranged it. */
export const usualLook = (kind: 'authority' | 'topic'): Look => ({
  accent: kind === 'topic' ? 'slate' : 'river',
  blocks: kind === 'topic' ? ['headlines', 'sections', 'contact'] : ofFirstPage,
})
