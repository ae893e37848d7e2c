import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './security.module.css';

/** Drawn here, so that the secret in it goes nowhere else. Always dark on white: many readers want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { size: width, data } = encode(text, { ecc: 'M', border: 4 });
    return { size: width, path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('') };
  }, [text]);
  return <svg className={styles.qr} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges"><path d={path} fill="#000" /></svg>;
}
