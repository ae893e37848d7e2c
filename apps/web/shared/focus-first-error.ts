/** After the marks are drawn, brings the first wrong field to the reader. */
export function focusFirstError(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus()));
}
