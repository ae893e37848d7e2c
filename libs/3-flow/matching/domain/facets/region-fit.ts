import { LRUCache } from 'lru-cache';
import { foldText } from '../analysis/fold-text.js';

/** Prefectures that are neighbours by the usual eight areas. */
const AREAS = [
  '北海道', '青森 岩手 宮城 秋田 山形 福島', '茨城 栃木 群馬 埼玉 千葉 東京 神奈川',
  '新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知', '三重 滋賀 京都 大阪 兵庫 奈良 和歌山',
  '鳥取 島根 岡山 広島 山口', '徳島 香川 愛媛 高知', '福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄',
].map((area) => area.split(' '));

const SAME_AREA = 0.4;
const ELSEWHERE = -0.2;

/** 1 in the same prefecture, less in the same area, little against it elsewhere; 0 when one side says no prefecture. */
export function regionFit(need: string | null | undefined, seed: string | null | undefined): number {
  const [one, other] = [prefectureOf(need), prefectureOf(seed)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const area = AREAS.find((prefectures) => prefectures.includes(one));
  if (!area || !AREAS.some((prefectures) => prefectures.includes(other))) return 0;
  return area.includes(other) ? SAME_AREA : ELSEWHERE;
}

/** By what people wrote, of whom most write the same. */
const known = new LRUCache<string, string>({ max: 500, memoMethod: (region) => foldText(region).text.trim().replace(/(?<=..)[都府県]$/u, '') });

/** 宮城県, 宮城 → 宮城; 京都府 → 京都; 北海道 stays. */
function prefectureOf(region: string | null | undefined): string {
  return known.memo(region ?? '');
}
