// node build.mjs FOLDER: the app, its worker and its sheet, each one file.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

await build({
  entryPoints: ['app.ts', 'worker.ts', 'app.css'].map(name => fileURLToPath(new URL(name, import.meta.url))), outdir: process.argv[2],
  bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning',
});
