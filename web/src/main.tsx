import 'krds-uiux/resources/css/token/krds_tokens.css';
import 'krds-uiux/resources/css/common/common.css';
import 'krds-uiux/resources/css/component/component.css';
import './styles/fonts.css';
import './styles/app.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { resumeSession } from './api/session-store';
import { App } from './app/app';
import { applyDisplayMode, currentDisplayMode } from './app/display-mode';
import { loadLabels } from './i18n/labels';

applyDisplayMode(currentDisplayMode());
void resumeSession();
await loadLabels();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
