// recover.html: every stored map as a file. No program, nothing is written.

import { show_stored_maps } from './page/lifeboat.js';
import { settings } from './page/settings.js';
import { show_theme, system_language } from './page/surroundings.js';
import { TABLES, say, speak } from './page/words.js';

Object.assign(TABLES['zh-CN'], {
  'Trustline: your maps': 'Trustline：您的地图',
  'Every map that this browser keeps for Trustline. Nothing here needs the program to run, and nothing is changed.': '此浏览器为 Trustline 保存的所有地图。此处无需运行程序，也不会更改任何内容。',
  'Open Trustline': '打开 Trustline',
});
Object.assign(TABLES.sv, {
  'Trustline: your maps': 'Trustline: dina kartor',
  'Every map that this browser keeps for Trustline. Nothing here needs the program to run, and nothing is changed.': 'Alla kartor som webbläsaren sparar åt Trustline. Inget här kräver att programmet körs, och inget ändras.',
  'Open Trustline': 'Öppna Trustline',
});

speak(settings().language ?? system_language());
show_theme();
document.title = document.getElementById('title').textContent = say('Trustline: your maps');
document.getElementById('words').textContent =
  say('Every map that this browser keeps for Trustline. Nothing here needs the program to run, and nothing is changed.');
document.getElementById('open').textContent = say('Open Trustline');
await show_stored_maps(document.getElementById('maps'));
