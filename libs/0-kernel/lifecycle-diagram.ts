import type { Transitions } from './transitions.js';

/** The lifecycle as a Mermaid `stateDiagram-v2`, states in the order of the table; the docs are printed from it. */
export function diagram(lifecycle: { readonly initial: string; readonly states: Transitions }): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${lifecycle.initial}`];
  for (const [state, actions] of Object.entries(lifecycle.states)) {
    const transitions = Object.entries(actions);
    lines.push(...transitions.map(([action, target]) => `  ${state} --> ${target}: ${action}`));
    if (transitions.length === 0) lines.push(`  ${state} --> [*]`);
  }
  return `${lines.join('\n')}\n`;
}
