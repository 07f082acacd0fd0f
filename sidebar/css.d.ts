// Lets TypeScript accept `import './styles.css'`; esbuild turns the import into the page's style.
declare module '*.css';
