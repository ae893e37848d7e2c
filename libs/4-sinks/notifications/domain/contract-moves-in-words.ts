/** The steps of a contract's life that are told, by contracting's names. */
export type ContractStep = 'submit' | 'pass' | 'return' | 'withdraw' | 'activate' | 'complete' | 'terminate';

/** What a step of a contract's life is called, after the contract's number. */
export const movedInJa: Readonly<Record<ContractStep, string>> = {
  submit: 'が審査に出されました',
  pass: 'の審査が終わり、締結前の確認に進みました',
  return: 'が起案に差し戻されました',
  withdraw: 'が取り下げられました',
  activate: 'の実施が始まりました',
  complete: 'が完了しました',
  terminate: 'が解約されました',
};

export const movedInEn: Readonly<Record<ContractStep, string>> = {
  submit: 'was submitted for review',
  pass: 'passed its review and waits at the gates',
  return: 'was returned to its draft',
  withdraw: 'was withdrawn',
  activate: 'became active',
  complete: 'was completed',
  terminate: 'was terminated',
};
