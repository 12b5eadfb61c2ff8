import { $lwc } from '@advance/vendor';
import App from 'shell/app';

const root = document.getElementById('app');
root.replaceChildren($lwc.createElement('shell-app', { is: App }));
