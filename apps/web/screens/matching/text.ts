import type { Texts } from '../../app/i18n/texts';

export const matchingText = {
  title: ['マッチング', 'Matching'],
  intro: [
    '受け入れ、見送り、契約から、貴学のマッチングは毎晩学習します。学習に使わなかったニーズでよくなったときだけ採用します。',
    'Matching learns every night from what you accept, decline and contract. What it learnt is used only when it did better on needs it had not seen.',
  ],
  use: {
    title: ['使っているモデル', 'The model in use'],
    defaults: ['初期設定', 'The defaults'],
    version: ['第{{version}}版', 'Version {{version}}'],
    decided: ['学習に使える判断：ニーズ{{needs}}件、候補{{decisions}}件', 'Decisions to learn from: {{needs}} needs, {{decisions}} matches'],
    tooFew: [
      '受け入れと見送りの両方があるニーズが{{count}}件になると学習を始めます（いま{{telling}}件）。',
      'Learning begins with {{count}} needs that have both something accepted and something declined; there are {{telling}}.',
    ],
  },
  run: {
    at: ['前回の学習（{{when}}）：', 'Last learnt {{when}}: '],
    tooFew: [
      '学べるニーズが{{needs}}件で、必要な{{needed}}件に足りないため、新しい版はできませんでした。',
      'there were {{needs}} needs to learn from and {{needed}} are needed, so there is no new version.',
    ],
    lost: [
      '{{version}}は、学習に使わなかったニーズで順位がよくならなかったため（{{defaults}} → {{learnt}}）、採用していません。',
      '{{version}} did not rank held-out needs well enough ({{defaults}} → {{learnt}}), so it is not used.',
    ],
    kept: [
      '{{version}}は初期設定よりよい順位でしたが（{{defaults}} → {{learnt}}）、使っているモデルをその後のニーズで上回らないため、採用していません。',
      '{{version}} ranked better than the defaults ({{defaults}} → {{learnt}}), but not than the model in use on needs decided since, so it is not used.',
    ],
    adopted: [
      '{{version}}は、学習に使わなかったニーズで順位がよくなり（{{defaults}} → {{learnt}}）、採用しました。',
      '{{version}} ranked held-out needs better ({{defaults}} → {{learnt}}) and was adopted.',
    ],
  },
  learn: {
    label: ['今すぐ学習する', 'Learn now'],
    title: ['今すぐ学習しますか', 'Learn now?'],
    what: ['これまでの判断から、新しい版を作ります。', 'A new version is made from the decisions so far.'],
    adopted: ['学習に使わなかったニーズで初期設定よりよければ、すぐに採用されます', 'It is adopted at once if it does better than the defaults on needs that were held out'],
    kept: ['よくなければ今のモデルのままで、新しい版は記録だけが残ります', 'If not, the model in use stays and the new version is only kept'],
    later: ['すでに挙がっている候補の点数は変わりません', 'Scores of matches already made do not change'],
    done: ['学習を始めました。終わるとここに表れます。', 'Learning has begun; the result appears here.'],
  },
  choose: {
    label: ['この版を使う', 'Use this'],
    of: ['{{name}}を使う', 'Use {{name}}'],
    title: ['このモデルに切り替えますか', 'Change to this model?'],
    next: ['これから挙がる候補は、この版で点数が付きます', 'Matches made from now on are scored by it'],
    later: ['すでに挙がっている候補の点数は変わりません', 'Scores of matches already made do not change'],
    night: [
      'これから判断する10件以上のニーズで、学習した版のほうがよい順位になるまで、この選択が続きます',
      'The choice holds until what is learnt ranks better on ten needs or more that are decided from now on',
    ],
    done: ['モデルを切り替えました。', 'The model is changed.'],
  },
  versions: {
    title: ['学習した版', 'Versions'],
    empty: ['まだ学習した版はありません', 'Nothing was learnt yet'],
    version: ['版', 'Version'],
    learnt: ['学習', 'Learnt'],
    byNight: ['夜間', 'by night'],
    from: ['もとの判断', 'From'],
    decisions: ['ニーズ{{needs}}件・候補{{decisions}}件', '{{needs}} needs, {{decisions}} matches'],
    heldOut: ['順位の良さ（初期設定 → この版）', 'Ranking (defaults → this)'],
    changes: ['初期設定との違い', 'Against the defaults'],
    same: ['ほぼ同じ', 'almost the same'],
    state: ['状態', 'State'],
    inUse: ['使用中', 'In use'],
    adopted: ['採用（{{when}}）', 'adopted {{when}}'],
    chosen: ['{{who}}が切り替え（{{when}}）', 'chosen by {{who}} {{when}}'],
    notAdopted: ['採用せず', 'not adopted'],
    actions: ['操作', 'Actions'],
  },
  change: {
    more: ['{{feature}}を{{percent}}%重く', '{{feature}} counts {{percent}}% more'],
    less: ['{{feature}}を{{percent}}%軽く', '{{feature}} counts {{percent}}% less'],
    new: ['{{feature}}も見る', '{{feature}} counts too'],
    against: ['{{feature}}は減点', '{{feature}} counts against a seed'],
  },
  reliability: {
    title: ['見込みの確かさ', 'How far the probabilities came true'],
    notYet: [
      '候補には帯（有力・見込みあり・可能性あり）だけを示しています。貴学の判断が{{count}}件になると、受け入れの見込みを%で示します。',
      'Matches show bands only. With {{count}} decisions of your own they also show how likely they are to be taken up.',
    ],
    intro: ['判断{{count}}件から。それぞれ、学習に使わなかったニーズで予測しています。', 'From {{count}} decisions, each foretold without having seen its need.'],
    chart: ['見込みの範囲ごとの、予測と実際の割合の棒グラフ。同じ数字が表にあります。', 'Bars of what was foretold and what came true for each range; the table has the same figures.'],
    range: ['見込み', 'Probability'],
    count: ['件数', 'Matches'],
    foretold: ['予測', 'Foretold'],
    wanted: ['実際に受け入れ', 'Taken up'],
    brier: ['予測の誤差（ブライアスコア）{{brier}}。いつも同じ割合を答えた場合は{{base}}で、小さいほど確かです。', 'Brier score {{brier}}; answering the same share each time would have {{base}}. Smaller is better.'],
  },
} as const satisfies Texts;
