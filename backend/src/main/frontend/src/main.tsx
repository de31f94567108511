import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './web/page.css';
import { createRoot } from 'react-dom/client';
import { App } from './web/App';
import { firstLanguage, speak } from './web/language';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

speak(firstLanguage()).then(() => createRoot(root).render(<App />));
