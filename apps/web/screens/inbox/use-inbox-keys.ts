import { useEffect, useRef } from 'react';

export interface InboxActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept: () => void;
  readonly decline: () => void;
  readonly handOver: () => void;
  readonly search: () => void;
  readonly help: () => void;
}

const actionOf: Readonly<Record<string, keyof InboxActions>> = { j: 'next', k: 'previous', a: 'accept', d: 'decline', h: 'handOver', '/': 'search', '?': 'help' };

const storageKey = 'musubi.inbox-keys';

/** Single keys disturb speech input, so they can be switched off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function switchKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

export function useInboxKeys(actions: InboxActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = actionOf[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event.target) || !areKeysOn()) return;
      event.preventDefault();
      current.current[action]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Somebody is writing, or a dialog is open. */
function isBusy(target: EventTarget | null): boolean {
  const writing = target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
  return writing || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
