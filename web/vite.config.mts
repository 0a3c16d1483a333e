import { defineConfig, type Plugin } from 'vite';

/** The published stylesheet of KRDS names one picture by a path that does not exist. */
const mendKrdsPaths: Plugin = {
  name: 'mend-krds-paths',
  enforce: 'pre',
  transform: {
    filter: { id: /krds-uiux.*\.css$/ },
    handler: (code) => code.replaceAll('img/img/component', 'img/component'),
  },
};

const API = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [mendKrdsPaths],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The design system names the same pictures many times: as files they are loaded once, and only when shown.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Markers of server components, which are not used here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: { '/api': API } },
});
