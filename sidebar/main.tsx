// Entry of the sidebar page: puts the app into the page that HtmlService serves.
import { render } from 'preact';
import { App } from './app.tsx';
import { createBridge } from './bridge.ts';
import './styles.css';
import './group/answers.css';

const place = document.getElementById('app');
if (place) render(<App call={createBridge(window.google?.script?.run)} />, place);
