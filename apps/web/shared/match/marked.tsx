import { Fragment } from 'react';
import { cutBySpans, type Span } from './spans';

/** Text with the words that meet the other side marked. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return <>{cutBySpans(text, spans).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>))}</>;
}
