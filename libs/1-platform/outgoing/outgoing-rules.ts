import { lookup } from 'node:dns/promises';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Where a request may go that somebody outside has named, and how much may come back. */
export interface OutgoingRules {
  mayReach(address: string, protocol: string): boolean;
  resolve(host: string): Promise<readonly ResolvedAddress[]>;
  /** For the whole request, its answer included. */
  readonly milliseconds: number;
  readonly bytes: number;
}

/** The public internet by https, nothing else. */
export const publicOnly: OutgoingRules = {
  mayReach: (address, protocol) => protocol === 'https:' && isPublicAddress(address),
  resolve: (host) => lookup(host, { all: true }),
  milliseconds: 5_000,
  bytes: 256 * 1_024,
};

/** For development and the demo world: this machine too, also by plain http. Chosen by configuration, never by a request. */
export const publicOrLoopback: OutgoingRules = {
  ...publicOnly,
  mayReach: (address, protocol) => publicOnly.mayReach(address, protocol) || isLoopbackAddress(address),
};
