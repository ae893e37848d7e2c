import type { Partnership, PlannedLine, Term } from './planned-contract.js';
import type { Random } from './random.js';

const figures = new Intl.NumberFormat('en');

/** Yen an hour: floor(annual personnel cost ÷ 1,860 h) of professor, associate professor, assistant professor. */
const hourRates = [6_451, 5_376, 4_301] as const;
const researcherFee = 400_000;
/** From the model university's new price model on. */
const newModelFrom = '2020-04-01';

/** Draws what a contract pays for, year by year, each line with its basis. */
export function drawLines(random: Random, { sme }: Partnership, term: Term): PlannedLine[] {
  const yearly = drawYearlyDirect(random, sme);
  const hosted = random.next() < 0.2 ? random.integer(1, 2) : 0;
  const contribution = term.startDate >= newModelFrom && random.next() < 0.35;
  const strategic = term.startDate >= newModelFrom && yearly >= 40_000_000;
  return term.years.flatMap((fiscalYear) => {
    const direct = roundTo(yearly * (0.85 + random.next() * 0.3), 10_000);
    const lines = directLines(random, fiscalYear, direct);
    if (contribution) lines.push({ kind: 'intellectualContribution', fiscalYear, amount: roundTo(direct * 0.1, 1_000), basis: '研究担当者の知見の提供（物品費・人件費の10%相当）' });
    if (hosted > 0) lines.push({ kind: 'researcherFee', fiscalYear, amount: hosted * researcherFee, basis: `企業研究者 ${hosted}名 × 400,000円／年（税抜）` });
    if (strategic) lines.push({ kind: 'strategicFee', fiscalYear, amount: roundTo(direct * 0.03, 10_000), basis: '企画立案・進捗管理・知財調査' });
    return lines;
  });
}

/** People by hours, the rest in goods and travel; the lines add up to `direct` yen. */
export function directLines(random: Random, fiscalYear: number, direct: number): PlannedLine[] {
  const rate = random.pick(hourRates);
  const hours = Math.floor((direct * (0.35 + random.next() * 0.25)) / rate);
  const travel = direct >= 2_000_000 ? roundTo(direct * 0.03 * random.next(), 1_000) : 0;
  const goods = direct - hours * rate - travel;
  const line = (amount: number, basis: string): PlannedLine => ({ kind: 'direct', fiscalYear, amount, basis });
  return [
    line(hours * rate, `研究担当者 ${figures.format(hours)}時間 × ${figures.format(rate)}円`),
    line(goods, '物品費・外注分析費（見積積算）'),
    line(travel, '旅費（打合せ・試料搬送）'),
  ].filter(({ amount }) => amount > 0);
}

/** Log-normal: many small contracts and a few large ones, as in real lists. */
function drawYearlyDirect(random: Random, sme: boolean): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const [median, spread, least, most] = sme ? [4_000_000, 0.7, 600_000, 20_000_000] as const : [36_000_000, 0.9, 3_000_000, 240_000_000] as const;
  return roundTo(Math.min(most, Math.max(least, median * Math.exp(spread * normal))), 10_000);
}

function roundTo(amount: number, unit: number): number {
  return Math.round(amount / unit) * unit;
}
