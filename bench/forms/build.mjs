// Builds each form of src/ into one script, node_modules/.built/<name>.js.
import { build } from "esbuild";
import { mkdirSync, readdirSync } from "node:fs";
import sveltePlugin from "esbuild-svelte";

mkdirSync("node_modules/.built", { recursive: true });
const entries = readdirSync("src").filter((file) => /\.(jsx|js)$/.test(file));
await build({
  entryPoints: entries.map((file) => `src/${file}`),
  outdir: "node_modules/.built",
  bundle: true,
  minify: true,
  format: "iife",
  jsx: "automatic",
  define: {
    "process.env.NODE_ENV": '"production"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  alias: { vue: "vue/dist/vue.esm-bundler.js" },
  loader: { ".css": "text" },
  plugins: [sveltePlugin({ compilerOptions: { css: "injected" } })],
  logLevel: "warning",
});
console.log(`built ${entries.length} forms`);
