import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { defineConfig, type Plugin } from 'vite';

const SOURCES = ['index.html', 'src/**/*.{ts,tsx}'].map((pattern) => join(import.meta.dirname, pattern));

/**
 * Of the design system's stylesheets only the rules whose classes the sources name: the rest is most of it. One picture
 * is named there by a path that does not exist.
 */
const usedPartOfKrds: Plugin = {
  name: 'used-part-of-krds',
  enforce: 'pre',
  transform: {
    filter: { id: /krds-uiux.*\.css$/ },
    handler: async (code) => {
      const raw = code.replaceAll('img/img/component', 'img/component');
      const [used] = await new PurgeCSS().purge({ content: SOURCES, css: [{ raw }] });
      return used?.css ?? raw;
    },
  },
};

/** The pieces of the font with the letters of every page: asked for with the page, so that its text is laid out once. */
const EVERYDAY_LETTERS = [111, 113, 114, 115, 116, 117, 118, 119];

const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle = {} }) =>
      EVERYDAY_LETTERS.flatMap((piece) =>
        Object.keys(bundle)
          .filter((file) => file.includes(`.subset.${piece}-`))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
      ),
  },
};

/** Of about 45 pages. */
const SHARED_BY_MANY = 8;

const API = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [usedPartOfKrds, preloadFonts],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The design system names the same pictures many times: as files they are loaded once, and only when shown.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What many pages share comes in one file: many small ones cost a slow device more.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: SHARED_BY_MANY }] },
      },
      // Markers of server components, which are not used here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: { '/api': API } },
});
