import type { Texts } from '../../app/i18n/texts';

export const ndaText = {
  title: ['秘密保持契約', 'Non-disclosure agreements'],
  introUniversity: [
    '締結した契約を登録すると、その企業は「秘密保持契約のある企業」に限ったシーズの詳細を開けるようになります。',
    'Once recorded, the company can open details of seeds that are for companies with an agreement.',
  ],
  introCompany: [
    '大学が登録した、自社との契約です。有効な間は、その大学が「秘密保持契約のある企業」に限ったシーズの詳細を開けます。',
    'Agreements with your company as the universities recorded them. While one is in force you can open that university’s details for companies with an agreement.',
  ],
  add: ['契約を登録', 'Record an agreement'],
  empty: ['登録された契約はありません', 'No agreement is recorded'],
  emptyUniversity: ['企業と秘密保持契約を締結したら、書類名と期間を登録してください。', 'When you have signed one with a company, record the document and its dates.'],
  emptyCompany: ['契約の締結と登録は、大学のリエゾンか契約担当にご相談ください。', 'Ask the university’s liaison or contract office about signing and recording one.'],
  company: ['企業', 'Company'],
  university: ['大学', 'University'],
  document: ['書類名', 'Document'],
  term: ['有効期間', 'Term'],
  openEnd: ['期限なし', 'no end'],
  status: ['状態', 'State'],
  state: { coming: ['開始前', 'Not yet in force'], in_force: ['有効', 'In force'], over: ['満了', 'Expired'], ended: ['終了', 'Ended'] },
  endedOn: ['{{date}}に終了', 'ended on {{date}}'],
  recordedBy: ['登録した人', 'Recorded by'],
  actions: ['操作', 'Actions'],
  form: {
    number: ['企業の法人番号（13桁）', 'Corporate number of the company (13 digits)'],
    documentHint: ['学内の文書番号など、署名済みの契約書を探せる名前', 'The name or number under which the signed paper is filed'],
    from: ['開始日', 'First day'],
    until: ['終了日（期限がなければ空のまま）', 'Last day (leave empty if there is none)'],
    submit: ['登録する', 'Record'],
    done: ['秘密保持契約を登録しました。', 'The agreement is recorded.'],
  },
  end: {
    label: ['終了する', 'End'],
    of: ['{{company}}との契約「{{document}}」を終了する', 'End “{{document}}” with {{company}}'],
    title: ['この契約を終了しますか', 'End this agreement?'],
    closes: ['この企業は、秘密保持契約が要るシーズの詳細をすぐに開けなくなります', 'The company can no longer open details that ask for an agreement, from this moment'],
    kept: ['これまでに開いた記録と、契約の登録は残ります', 'What was opened so far, and this record, are kept'],
    final: ['元に戻すには、契約をもう一度登録します', 'To undo it, record the agreement again'],
    done: ['秘密保持契約を終了しました。', 'The agreement is ended.'],
  },
} as const satisfies Texts;
