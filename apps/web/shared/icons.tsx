import type { ReactNode } from 'react';

function Icon({ children, size = 18 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export const BellIcon = () => <Icon><path d="M5 8.5a5 5 0 0 1 10 0c0 3.6 1.5 4.8 1.5 4.8h-13S5 12.1 5 8.5M8.4 16a1.7 1.7 0 0 0 3.2 0" /></Icon>;
export const SearchIcon = () => <Icon><circle cx="9" cy="9" r="5" /><path d="m13 13 3.5 3.5" /></Icon>;
export const UserIcon = () => <Icon><circle cx="10" cy="7" r="3.2" /><path d="M4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5" /></Icon>;
export const CheckIcon = () => <Icon size={16}><path d="m4.5 10.5 3.5 3.5 7.5-8" /></Icon>;
export const AlmostIcon = () => <Icon size={16}><path d="M4 8c2-2.5 4-2.5 6 0s4 2.5 6 0M4 13c2-2.5 4-2.5 6 0s4 2.5 6 0" /></Icon>;
export const DiffersIcon = () => <Icon size={16}><path d="M4.5 8h11m-11 4.5h11M13 4.5 7 16" /></Icon>;
export const DashIcon = () => <Icon size={16}><path d="M5 10h10" /></Icon>;
export const ArrowLeftIcon = () => <Icon><path d="M15.5 10h-11m4-4.5L4 10l4.5 4.5" /></Icon>;
export const PlusIcon = () => <Icon size={16}><path d="M10 4.5v11M4.5 10h11" /></Icon>;
export const TrashIcon = () => <Icon size={16}><path d="M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10" /></Icon>;
export const DownloadIcon = () => <Icon size={16}><path d="M10 3.5v9m-3.5-3.5L10 12.5 13.5 9M4 16.5h12" /></Icon>;
export const ClockIcon = () => <Icon size={14}><circle cx="10" cy="10" r="6.5" /><path d="M10 6.5V10l2.5 1.5" /></Icon>;
export const LateIcon = () => <Icon size={14}><path d="M10 4v7" /><circle cx="10" cy="14.8" r=".6" fill="currentColor" /></Icon>;
