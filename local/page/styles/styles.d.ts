/** esbuild collects imported style sheets into main.css; to TypeScript they are modules without exports. */
declare module '*.css';
