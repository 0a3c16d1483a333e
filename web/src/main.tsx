// First of all: the server looks at the session while the rest of the application is being started.
import './api/resume-session';
import 'krds-uiux/resources/css/token/krds_tokens.css';
import 'krds-uiux/resources/css/common/common.css';
import 'krds-uiux/resources/css/component/component.css';
import './styles/fonts.css';
import './styles/app.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyDisplayMode, currentDisplayMode } from './app/display-mode';
import { loadLabels } from './i18n/labels';

applyDisplayMode(currentDisplayMode());
await loadLabels();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
