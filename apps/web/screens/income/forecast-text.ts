import type { Texts } from '../../app/i18n/texts';

export const forecastText = {
  title: ['見通し', 'Forecast'],
  intro: ['{{date}}までに分かっていたことから計算した幅です。5回に4回はこの幅に入り、半分は中央値を下回る見込みです。', 'A band, told from what was known by {{date}}: four of five outcomes should lie in it, half of them below its middle.'],
  none: ['前の年度に受入れがないため、見通しを計算できません。', 'There was no income in the year before, so there is nothing to tell a forecast from.'],
  lookAt: ['{{date}}の時点で見る', 'Look as of {{date}}'],
  band: ['{{year}}：{{low}}から{{high}}、中央値{{middle}}', '{{year}}: {{low}} to {{high}}, middle {{middle}}'],
  low: ['下（10%）', 'Low (10 %)'],
  middle: ['中央', 'Middle'],
  high: ['上（90%）', 'High (90 %)'],
  received: ['これまでの受入額', 'Received so far'],
  plan: ['計画', 'Plan'],
  goal: ['目標', 'Goal'],
  basis: ['{{year}}の中央値の根拠（平均）', 'What the middle of {{year}} is made of (means)'],
  part: {
    received: ['これまでに入金された額', 'Received so far'],
    due: ['契約済みの入金予定のうち、まだ入っていない額', 'Of what signed contracts owe in the year, what has not come yet'],
    open: ['署名前の契約（段階ごとの成約率をかけた額）', 'Contracts not signed yet, each at the probability of its stage'],
    later: ['契約書がまだない案件・見積りと、入金の遅れの差し引き（過去{{count}}年の同じ日から年度末まで）', 'Cases and estimates without a contract yet, less what slips: as from the same day to the end of {{count}} past years'],
  },
  openRows: ['{{part}}の行を開く', 'Open the rows of: {{part}}'],
  method: [
    '成約率は自校の実績から求め、実績が少ないうちは下の想定に近づけています。目標年度の幅は、これまでの年ごとの伸びが続くとした場合です。',
    'Probabilities come from how this university’s own contracts ended, drawn towards an assumption while they are few. The goal year’s band goes on with the yearly growth seen so far.',
  ],
  stages: ['段階ごとの成約率', 'Probability by stage'],
  stage: { draft: ['下書き', 'Draft'], review: ['確認中', 'In review'], gates: ['審査中', 'At the gates'] },
  stageRow: ['{{probability}}（成約{{signed}}件・取下げ{{withdrawn}}件）', '{{probability}} ({{signed}} signed, {{withdrawn}} withdrawn)'],
  contracts: {
    title: ['署名前の契約', 'Contracts not signed yet'], stage: ['段階', 'Stage'], amount: ['年度内に入る額', 'Due within the year'],
    none: ['署名前の契約はありません。', 'No contract waits for its signature.'], close: ['閉じる', 'Close'],
  },
} as const satisfies Texts;
