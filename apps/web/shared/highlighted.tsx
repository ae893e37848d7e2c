import { Fragment } from 'react';
import type { Segment } from '../api/types';

/** A text whose pieces the server told hit from no hit. */
export function Highlighted({ segments }: { readonly segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>))}</>;
}
