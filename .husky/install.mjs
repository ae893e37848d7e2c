// npm's `prepare`: installs the hooks where there is Husky, which production and `npm run up` leave out.
const { default: husky } = await import('husky').catch(() => ({ default: () => '' }));
process.stdout.write(husky());
