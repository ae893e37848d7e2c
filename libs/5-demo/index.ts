export { loadDemoPeople, loadDemoWorld, type DemoWorld, type LoadDemoWorldOptions } from './loading/load-demo-world.js';
export { demoPassword, type DemoAccount } from './loading/demo-accounts.js';
export { readWorld } from './reading/read-world.js';
export type { World, WorldNeed, WorldSeed } from './reading/world.js';
export { type Random, seededRandom } from './history/random.js';
