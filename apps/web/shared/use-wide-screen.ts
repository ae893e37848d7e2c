import { useMediaQuery } from '@mantine/hooks';

/** Whether list and detail stand side by side (the width in two-pane.module.css). */
export function useWideScreen(): boolean {
  return useMediaQuery('(min-width: 861px)', window.matchMedia('(min-width: 861px)').matches, { getInitialValueInEffect: false });
}
