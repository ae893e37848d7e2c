import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey lines where rows will be, so that nothing jumps when they come. */
export function RowSkeletons({ rows = 6, height = 36 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap={8} p="md" role="status" aria-label={t('shared.loading')}>
      {Array.from({ length: rows }, (_, index) => <Skeleton key={index} height={height - 8} radius="sm" width={`${100 - ((index * 13) % 30)}%`} />)}
    </Stack>
  );
}
