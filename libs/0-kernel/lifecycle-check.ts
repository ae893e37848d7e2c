import type { Transitions } from './transitions.js';

/** Throws Error, naming the culprit, unless every target is a state and every state is reachable. */
export function assertLifecycle(name: string, initial: string, states: Transitions): void {
  if (!Object.hasOwn(states, initial)) throw new Error(`lifecycle ${name}: the initial state ${initial} is unknown`);

  for (const [state, actions] of Object.entries(states)) {
    for (const [action, target] of Object.entries(actions)) {
      if (!Object.hasOwn(states, target)) {
        throw new Error(`lifecycle ${name}: ${state}.${action} leads to the unknown state ${target}`);
      }
    }
  }

  const reached = reachableFrom(initial, states);
  const lost = Object.keys(states).filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`lifecycle ${name}: no way leads to ${lost.join(', ')}`);
}

function reachableFrom(initial: string, states: Transitions): Set<string> {
  const reached = new Set([initial]);
  // A Set visits what is added while it is walked.
  for (const state of reached) {
    for (const target of Object.values(states[state] ?? {})) reached.add(target);
  }
  return reached;
}
