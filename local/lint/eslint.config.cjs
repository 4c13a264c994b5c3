// ESLint rules: pages are modules in a browser, local/*.mjs runs on Node.
// CommonJS, because the packages are found through NODE_PATH, which import ignores.
const js = require("@eslint/js");
const globals = require("globals");

module.exports = [
  js.configs.recommended,
  { files: ["site/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["local/**/*.mjs"], languageOptions: { globals: globals.nodeBuiltin } },
  { files: ["local/**/*.cjs"], languageOptions: { globals: globals.commonjs, sourceType: "commonjs" } },
  {
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
    rules: {
      "array-callback-return": "error",
      "default-case-last": "error",
      "dot-notation": "error",
      eqeqeq: "error",
      "max-len": ["error", { code: 120 }],
      "no-else-return": "error",
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-implied-eval": "error",
      "no-lonely-if": "error",
      "no-new-func": "error",
      "no-return-assign": "error",
      "no-self-compare": "error",
      "no-sequences": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-undef-init": "error",
      "no-unneeded-ternary": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": "error",
      "no-useless-concat": "error",
      "no-useless-rename": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-object-spread": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      radix: "error",
    },
  },
  {
    // This file removes control characters and single marks.
    files: ["site/scripts/form/cleaning.js"],
    rules: { "no-control-regex": "off", "no-misleading-character-class": "off" },
  },
];
