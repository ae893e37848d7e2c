/** The knot: two loops, each through the other. */
export function Knot({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" aria-hidden="true">
      <circle cx="12.2" cy="16" r="7" />
      <path d="M19.8 9a7 7 0 1 1-5.2 11.7M14.9 11a7 7 0 0 1 4.9-2" />
    </svg>
  );
}
