import type { Explanation } from '../../api/types';

/** 「御社の『…』に対し、本研究は『…』を扱います」: a match reads like a sentence first. The server writes it in the reader's language, for the page as for the mail. */
export function MatchSentence({ explanation }: { readonly explanation: Explanation }) {
  return <>{explanation.sentences[0]}</>;
}

/** What else speaks for and against it, in the sentences that follow. */
export function MatchReasons({ explanation, className }: { readonly explanation: Explanation; readonly className: string | undefined }) {
  const [, ...reasons] = explanation.sentences;
  return reasons.length > 0 && <ul className={className}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>;
}
