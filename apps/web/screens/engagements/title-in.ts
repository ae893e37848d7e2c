import type { BilingualTitle } from '../../api/types';

/** In the reader's language, else in the other. */
export function titleIn({ ja, en }: BilingualTitle, language: string): string {
  return (language === 'en' ? en ?? ja : ja ?? en) ?? '';
}
