// Run before every script that needs development packages: a clone that was only started has none.
import { installIfNeeded } from './install.mjs';

await installIfNeeded({ development: true });
