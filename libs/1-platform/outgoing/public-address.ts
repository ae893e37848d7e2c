import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA's special-purpose IPv4 blocks: this host, private, shared, loopback, link-local with the clouds' metadata, tests, multicast, reserved. */
const specialIpv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
];

/** Within the only block given out, what is special: Teredo and other protocols, documentation, 6to4 (which carries an IPv4 address inside). */
const specialIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const ipv4 = listOf(specialIpv4, 'ipv4');
const ipv6 = listOf(specialIpv6, 'ipv6');
const givenOut = listOf(['2000::/3'], 'ipv6');

/** Whether an address belongs to the public internet. IPv4 inside IPv6 (mapped, translated) is none: it is written to get round a check. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !ipv4.check(address, 'ipv4');
  // A zone (`%eth0`) belongs to this link only.
  return isIPv6(address) && !address.includes('%') && givenOut.check(address, 'ipv6') && !ipv6.check(address, 'ipv6');
}

export function isLoopbackAddress(address: string): boolean {
  return (isIPv4(address) && address.startsWith('127.')) || address === '::1';
}

function listOf(blocks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [network = '', bits] = block.split('/', 2);
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
