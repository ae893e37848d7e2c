import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const suffixes = 'module|controller|dto|row|repository|events|policy|spec|int-spec|e2e-spec|interceptor|d|config|gen';

/** A file is named in kebab-case, with a role suffix from a closed list or none. */
const fileName = {
  create: (context) => ({
    Program(node) {
      const name = context.filename.split('/').at(-1);
      if (!new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.(?:${suffixes}))?\\.(?:ts|tsx|mjs)$`, 'u').test(name)) {
        context.report({ node, message: `file name ${name}: kebab-case with a suffix of the closed list` });
      }
    },
  }),
};

/** Where amounts of yen and rates are computed, carried and printed. */
const moneyPath = ['libs/3-flow/contracting/{domain,application,http,infrastructure,public}/**/*.ts', 'libs/0-kernel/{money,rate,allocate,integer-division,format-yen}.ts'];
/** Divides or leaves bigint exactly; each is a function of these files, tested for itself. */
const exactFunctions = new Set(['floorDivide', 'yenFromBigInt', 'ratioBp', 'safeInteger']);
const inexactReaders = new Set(['Number', 'parseFloat', 'parseInt']);
const inexactMembers = new Set(['round', 'floor', 'ceil', 'trunc', 'fround', 'pow', 'sqrt', 'log', 'exp', 'toFixed', 'toPrecision', 'toExponential']);

/** No float in the money path: a quotient, a decimal or a rounded float is a yen off sooner or later. */
const noFloat = {
  create: (context) => {
    const report = (node, what) => {
      for (let at = node; at; at = at.parent) if (exactFunctions.has(at.id?.name)) return;
      context.report({ node, message: `${what}: no float in the money path; divide by floorDivide` });
    };
    return {
      BinaryExpression: (node) => { if (node.operator === '/' || node.operator === '**') report(node, node.operator); },
      AssignmentExpression: (node) => { if (node.operator === '/=' || node.operator === '**=') report(node, node.operator); },
      UnaryExpression: (node) => { if (node.operator === '+') report(node, 'unary +'); },
      Literal: (node) => { if (typeof node.value === 'number' && (node.raw.includes('.') || !Number.isSafeInteger(node.value))) report(node, node.raw); },
      CallExpression: (node) => {
        for (const { name } of [node.callee, ...node.arguments]) if (inexactReaders.has(name)) report(node, name);
      },
      MemberExpression: ({ property }) => {
        const name = property.name ?? property.value;
        if (inexactMembers.has(name) || name === 'parseFloat') report(property, name);
      },
      VariableDeclarator: (node) => { if (node.init?.name === 'Math') report(node, 'Math'); },
    };
  },
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.gen.ts', '.musubi/**', 'apps/web/public/**'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { musubi: { rules: { 'file-name': fileName, 'no-float': noFloat } } },
    rules: {
      'musubi/file-name': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 8 }],
      // Nest's dependency injection needs the class itself at run time.
      '@typescript-eslint/consistent-type-imports': 'off',
      // A regular expression that can backtrack for seconds stops every user of the process.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // Matters of taste that cost more to read than they give.
      'regexp/prefer-d': 'off',
      'regexp/use-ignore-case': 'off',
      'regexp/no-obscure-range': 'off',
    },
  },
  { files: ['**/*.{spec,int-spec,e2e-spec}.ts'], rules: { 'max-lines': ['error', { max: 400 }] } },
  { files: moneyPath, ignores: ['**/*.{spec,int-spec}.ts'], rules: { 'musubi/no-float': 'error' } },
  // Tools read their own configuration from a default export.
  { files: ['**/*.config.{mjs,ts}', 'test/servers/global-*.mjs', 'test/run/longest-first.mjs', 'test/run/environment.mjs', '.dependency-cruiser.mjs'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['.dependency-cruiser.mjs'], rules: { 'musubi/file-name': 'off' } },
);
