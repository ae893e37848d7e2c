import { useTranslation } from 'react-i18next';

/** How a cell of the sheet is called within its section, or with it. */
export function useItemName(): (cell: string, withSection?: boolean) => string {
  const { t } = useTranslation();
  return (cell, withSection = false) => {
    const [first = '', second, third] = cell.split('.');
    const name = third === undefined
      ? t(`factBook.cell.${second ?? first}` as 'factBook.cell.rank')
      : `${t(`factBook.group.${second ?? ''}` as 'factBook.group.all')} ${t(`factBook.measure.${third}` as 'factBook.measure.count')}`;
    const section = sectionOf(cell);
    return withSection && section !== 'people' ? `${t(`factBook.section.${section}`)} ${name}` : name;
  };
}

const sections = ['joint_research', 'commissioned_research', 'patents'] as const;

export function sectionOf(cell: string): 'people' | (typeof sections)[number] {
  return sections.find((section) => cell.startsWith(`${section}.`)) ?? 'people';
}
